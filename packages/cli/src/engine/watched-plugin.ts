import { definePlugin, type Plugin, type PluginLocale, type Said } from '@sasando/core'

/** Runs code of a plugin in a way that shows outside that it runs. */
export type Watch = <T>(run: () => T) => T

/** The same plugin, each of whose functions runs under `watch`. */
export function watchedPlugin({ name, kinds, operators, lintRules, locales }: Plugin, watch: Watch): Plugin {
  const watched =
    <Args extends readonly unknown[], T>(run: (...args: Args) => T) =>
    (...args: Args): T =>
      watch(() => run(...args))
  const sayings = (said: Readonly<Record<string, Said>>): Record<string, Said> =>
    Object.fromEntries(
      Object.entries(said).map(([key, each]) => [key, typeof each === 'function' ? watched(each) : each]),
    )
  const locale = ({ issues, words }: PluginLocale): PluginLocale => ({ issues: sayings(issues), words: sayings(words) })
  return definePlugin({
    name,
    kinds: kinds.map((kind) => ({
      ...kind,
      lower: watched(kind.lower),
      uses: watched(kind.uses),
      explain: watched(kind.explain),
    })),
    operators: operators.map((operator) => ({ ...operator, evaluate: watched(operator.evaluate) })),
    lintRules: lintRules.map((rule) => Object.defineProperty(watched(rule), 'name', { value: rule.name })),
    locales: { id: locale(locales.id), en: locale(locales.en) },
  })
}
