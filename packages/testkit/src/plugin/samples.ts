/** What a plugin is shown on. */
export interface PluginSamples {
  /**
   * Texts of rule sets that use every kind and every operator of the plugin, each with tests of its own. Their records
   * are also those that holes are made in.
   */
  readonly ruleSets: readonly string[]
  /** A rule set for each issue of the plugin's own, and its code; together they show every one. */
  readonly broken?: readonly { readonly code: string; readonly ruleSet: string }[]
  /** Arguments for operators by name, as plans give them: whole numbers, ranks, days, booleans, texts. */
  readonly args?: Readonly<Record<string, readonly (readonly (number | boolean | string)[])[]>>
}
