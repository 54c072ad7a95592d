import { checkKind } from './definition/check-kind.ts'
import { checkLocales } from './definition/check-locales.ts'
import { checkOperator } from './definition/check-operator.ts'
import { hasOnly, isId, mistake, uniqueNames } from './definition/mistake.ts'
import { contain } from './contain.ts'
import { brand } from './is-plugin.ts'
import type { Plugin, PluginDefinition } from './plugin.ts'

/**
 * Checks what a plugin adds and freezes it. Nothing is registered anywhere: a plugin holds where it is given.
 *
 * @throws TypeError for what no user can mend: a bad name, a kind or an operator that is built in, a wrong shape, a
 *   sentence in one language only
 *
 * @example
 * ```ts doctest
 * import { compile, parseRuleSet } from '@sasando/core'
 * const months = definePlugin({
 *   name: 'months',
 *   operators: [
 *     {
 *       name: 'whole-years',
 *       label: { id: 'tahun penuh', en: 'whole years' },
 *       args: [{ type: 'number', den: 1 }],
 *       returns: { type: 'number', den: 1, min: 0, max: 50 },
 *       evaluate: (months: number) => Math.floor(months / 12),
 *     },
 *   ],
 * })
 * const ruleSet = parseRuleSet(
 *   `{
 *     "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *     "plugins": ["months"],
 *     "inputs": { "bulan": { "type": "integer", "range": [0, 600] } },
 *     "steps": [{ "id": "tahun", "kind": "logic", "logic": { "whole-years": [{ "var": "bulan" }] } }],
 *     "outcome": { "tahun": "tahun" }
 *   }`,
 *   { plugins: [months] },
 * )
 * compile(ruleSet, { plugins: [months] }).outcome({ bulan: 57 }) // => { status: 'complete', tahun: 4 }
 * definePlugin({ name: 'Months!' }) // throws TypeError
 * ```
 */
export function definePlugin(definition: PluginDefinition): Plugin {
  const name: unknown = (definition as Partial<PluginDefinition> | null | undefined)?.name
  if (!isId(name)) throw new TypeError(`a plugin has a name such as "service-months", not ${JSON.stringify(name)}`)
  hasOnly(definition, ['name', 'kinds', 'operators', 'lintRules', 'locales'], name)
  const { kinds = [], operators = [], lintRules = [], locales } = definition
  for (const [what, list] of Object.entries({ kinds, operators, lintRules }))
    if (!Array.isArray(list)) mistake(name, `${what} is a list`)
  if (!lintRules.every((rule) => typeof rule === 'function')) mistake(name, 'each of lintRules is a function')
  const plugin: Plugin = {
    name,
    kinds: Object.freeze(kinds.map((kind) => checkKind(kind, name))),
    operators: Object.freeze(operators.map((operator) => checkOperator(operator, name))),
    lintRules: Object.freeze([...lintRules]),
    locales: checkLocales(locales, name),
  }
  uniqueNames(
    plugin.kinds.map(({ kind }) => kind),
    'kind',
    name,
  )
  uniqueNames(
    plugin.operators.map((operator) => operator.name),
    'operator',
    name,
  )
  return Object.freeze(Object.defineProperty(plugin, brand, { value: contain(plugin) }))
}
