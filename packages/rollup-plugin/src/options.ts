import type { Locale, RuleSet } from '@sasando/core'

/** What the plugin may be told. */
export interface SasandoOptions {
  /** Which files are rule sets, as patterns; `*.rules.json` in any folder, where not given. */
  readonly include?: string | RegExp | readonly (string | RegExp)[]
  /** The day whose settings hold, as `2026-01-31`; the day on which each rule set begins to hold, where not given. */
  readonly asOf?: string
  /** The rule sets that a derived one may start from: files, from the working directory on, or parsed ones. */
  readonly parents?: readonly (string | RuleSet)[]
  /** The language of the sentences about mistakes; Indonesian where not given. */
  readonly locale?: Locale
  /** Writes `NAME.rules.d.json.ts` beside each rule set, for TypeScript with `allowArbitraryExtensions`. */
  readonly declarations?: boolean
}
