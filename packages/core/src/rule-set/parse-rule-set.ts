import * as z from 'zod/mini'

import { hasErrors, issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { RuleSetError } from '../issues/rule-set-error.ts'
import { suggestion } from '../issues/suggest.ts'
import { stepSchemas } from '../kinds/built-in.ts'
import type { Json } from '../text/canonical-json.ts'
import { parseJson, type JsonDocument } from '../text/parse-json.ts'
import { deriveRuleSet } from './derive-rule-set.ts'
import { rememberDocument } from './positions.ts'
import { derivedRuleSet, ruleSetFrame, type RuleSet } from './rule-set.ts'
import { issuesOf } from './schema-issues.ts'

export interface ParseOptions {
  /** Rule sets that a derived one may start from. */
  readonly parents?: readonly RuleSet[]
}

export type ParseOutcome =
  | { readonly ok: true; readonly ruleSet: RuleSet; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Reads a rule set from its JSON text. What its names and types mean is checked by `compile`; `check` does both.
 *
 * @throws RuleSetError with every issue, each with path, line and column
 */
export function parseRuleSet(text: string, options: ParseOptions = {}): RuleSet {
  const outcome = safeParseRuleSet(text, options)
  if (!outcome.ok) throw new RuleSetError(outcome.issues)
  return outcome.ruleSet
}

/** As `parseRuleSet`, but gives the issues back. Never throws for any text. */
export function safeParseRuleSet(text: string, options: ParseOptions = {}): ParseOutcome {
  const document = parseJson(text)
  const issues = [...document.issues]
  if (document.value === undefined) return { ok: false, issues }
  const found = [...forbiddenKeys(document.value, []), ...formIssues(document.value)]
  issues.push(...found.map((each) => ({ ...each, ...document.locate(each.path) })))
  if (hasErrors(issues)) return { ok: false, issues }
  return finish(document.value, document, issues, options)
}

function finish(value: Json, document: JsonDocument, issues: readonly Issue[], options: ParseOptions): ParseOutcome {
  if (!isDerived(value)) {
    const ruleSet = value as unknown as RuleSet
    rememberDocument(ruleSet, document)
    return { ok: true, ruleSet, issues }
  }
  const derived = deriveRuleSet(z.parse(derivedRuleSet, value), options.parents ?? [])
  if (derived.ok) {
    rememberDocument(derived.ruleSet, document)
    return { ok: true, ruleSet: derived.ruleSet, issues }
  }
  return {
    ok: false,
    issues: [...issues, ...derived.issues.map((each) => ({ ...each, ...document.locate(each.path) }))],
  }
}

const isDerived = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'derivedFrom' in value

/** Everything that is wrong with the form: of the whole, and of each step by its kind. */
function formIssues(value: Json): Issue[] {
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
