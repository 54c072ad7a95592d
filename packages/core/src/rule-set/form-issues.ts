import * as z from 'zod/mini'

import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { stepSchemas } from '../kinds/built-in.ts'
import { neededPlugins, unknownKind } from '../plugins/needed-plugins.ts'
import type { PluginSet } from '../plugins/plugin-set.ts'
import { containmentOf } from '../plugins/is-plugin.ts'
import type { Json } from '../text/canonical-json.ts'
import { derivedRuleSet, ruleSetFrame } from './rule-set.ts'
import { issuesOf } from './schema-issues.ts'

export const isDerived = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'derivedFrom' in value

/** Everything that is wrong with the form: of the whole, and of each step by its kind. */
export function formIssues(value: Json, plugins: PluginSet): Issue[] {
  const issues = forbiddenKeys(value, [])
  for (const each of frameIssues(value, plugins)) issues.push(each)
  return issues
}

function frameIssues(value: Json, plugins: PluginSet): Issue[] {
  const whole = z.safeParse(isDerived(value) ? derivedRuleSet : ruleSetFrame, value)
  const issues = whole.success ? [] : issuesOf(whole.error, value)
  const steps =
    typeof value === 'object' && value !== null && 'steps' in value && !isDerived(value) ? value['steps'] : []
  if (!Array.isArray(steps)) return issues
  // The frame has already reported what every step must have.
  const known = new Set(issues.map((each) => JSON.stringify([each.code, each.path])))
  const needed = neededPlugins(namedPlugins(value), plugins)
  for (const each of needed) issues.push(each)
  const allowed = [...stepSchemas.keys(), ...plugins.kinds.keys()]
  for (const [index, step] of (steps as readonly Json[]).entries()) {
    const kind = typeof step === 'object' && step !== null && 'kind' in step ? step['kind'] : undefined
    if (typeof kind !== 'string') continue
    const found = stepIssues(step, kind, ['steps', index], plugins)
    if (found) {
      for (const each of found) if (!known.has(JSON.stringify([each.code, each.path]))) issues.push(each)
    }
    // A plugin that is named and not here may well have it.
    else if (needed.length === 0) issues.push(unknownKind(kind, allowed, index))
  }
  return issues
}

/** What is wrong with the form of one step; undefined where nobody knows its kind. */
function stepIssues(step: Json, kind: string, path: Path, plugins: PluginSet): readonly Issue[] | undefined {
  const own = stepSchemas.get(kind)
  const parsed = own && z.safeParse(own, step)
  if (parsed) return parsed.success ? [] : issuesOf(parsed.error, step, path)
  const found = plugins.kinds.get(kind)
  return found && containmentOf(found.plugin).stepIssues(step, kind, path)
}

function namedPlugins(value: Json): readonly Json[] {
  const named = typeof value === 'object' && value !== null && 'plugins' in value ? value['plugins'] : []
  return Array.isArray(named) ? (named as readonly Json[]) : []
}

/** `__proto__` is a key that some code drops and some obeys; no rule set needs it. */
function forbiddenKeys(value: Json, path: Path): Issue[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((each, index) => forbiddenKeys(each, [...path, index]))
  return Object.entries(value).flatMap(([key, each]) =>
    key === '__proto__' ? [issue('unknown_key', [...path, key], { key })] : forbiddenKeys(each, [...path, key]),
  )
}
