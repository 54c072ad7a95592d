import * as z from 'zod/mini'

import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import { stepSchemas } from '../kinds/built-in.ts'
import type { Json } from '../text/canonical-json.ts'
import { derivedRuleSet, ruleSetFrame } from './rule-set.ts'
import { issuesOf } from './schema-issues.ts'

export const isDerived = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'derivedFrom' in value

/** Everything that is wrong with the form: of the whole, and of each step by its kind. */
export function formIssues(value: Json): Issue[] {
  const issues = forbiddenKeys(value, [])
  for (const each of frameIssues(value)) issues.push(each)
  return issues
}

function frameIssues(value: Json): Issue[] {
  const whole = z.safeParse(isDerived(value) ? derivedRuleSet : ruleSetFrame, value)
  const issues = whole.success ? [] : issuesOf(whole.error, value)
  const steps =
    typeof value === 'object' && value !== null && 'steps' in value && !isDerived(value) ? value['steps'] : []
  if (!Array.isArray(steps)) return issues
  // The frame has already reported what every step must have.
  const known = new Set(issues.map((each) => JSON.stringify([each.code, each.path])))
  for (const [index, step] of (steps as readonly Json[]).entries()) {
    const kind = typeof step === 'object' && step !== null && 'kind' in step ? step['kind'] : undefined
    if (typeof kind !== 'string') continue
    const schema = stepSchemas.get(kind)
    const path: Path = ['steps', index]
    if (!schema) {
      const allowed = [...stepSchemas.keys()]
      issues.push(issue('not_one_of', [...path, 'kind'], { received: kind, allowed, ...suggestion(kind, allowed) }))
      continue
    }
    const parsed = z.safeParse(schema, step)
    if (!parsed.success)
      for (const each of issuesOf(parsed.error, step, path))
        if (!known.has(JSON.stringify([each.code, each.path]))) issues.push(each)
  }
  return issues
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
