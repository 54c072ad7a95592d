import { explainers } from '../../explain/explainers.ts'
import type { AppliedPolicy } from '../../scoring/result.ts'
import type { PluginKind } from '../plugin.ts'
import { hasOnly, isFunction, isId, mistake } from './mistake.ts'

const policies: readonly AppliedPolicy[] = ['redistribute', 'zero', 'neutral', 'carry']

/** A kind with everything that a kind has, frozen. */
export function checkKind(given: PluginKind, plugin: string): PluginKind {
  const name: unknown = (given as Partial<PluginKind> | null | undefined)?.kind
  if (!isId(name)) mistake(plugin, `a kind has a name such as "deduction-ladder", not ${JSON.stringify(name)}`)
  // Every kind of ours explains, so these are all that are built in.
  if (explainers.has(name)) mistake(plugin, `the kind "${name}" is built in`)
  const where = `the kind "${name}": `
  hasOnly(given, ['kind', 'schema', 'policies', 'lower', 'uses', 'explain'], plugin, where)
  if (typeof given.schema !== 'object' || !('_zod' in given.schema))
    mistake(plugin, `${where}its schema is made with z of @sasando/core/plugin`)
  if (!Array.isArray(given.policies) || !given.policies.every((each) => policies.includes(each)))
    mistake(plugin, `${where}its policies are some of ${policies.join(', ')}`)
  for (const verb of ['lower', 'uses', 'explain'] as const)
    if (!isFunction(given[verb])) mistake(plugin, `${where}it has a function "${verb}"`)
  // The functions of today, whatever becomes of the object that they came in.
  const { schema, lower, uses, explain } = given
  return Object.freeze({
    kind: name,
    schema,
    policies: Object.freeze([...given.policies]),
    lower: lower.bind(given),
    uses: uses.bind(given),
    explain: explain.bind(given),
  })
}
