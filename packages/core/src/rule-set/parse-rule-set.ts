import * as z from 'zod/mini'

import { hasErrors, type Issue } from '../issues/issue.ts'
import { RuleSetError } from '../issues/rule-set-error.ts'
import { pluginSet } from '../plugins/plugin-set.ts'
import type { Plugin } from '../plugins/plugin.ts'
import type { Json } from '../text/canonical-json.ts'
import { parseJson, type JsonDocument } from '../text/parse-json.ts'
import { deriveRuleSet } from './derive-rule-set.ts'
import { formIssues, isDerived } from './form-issues.ts'
import { inheritedBasis } from './inherited-basis.ts'
import { newerParent } from './newer-parent.ts'
import { rememberDocument } from './positions.ts'
import { derivedRuleSet, type RuleSet } from './rule-set.ts'

export interface ParseOptions {
  /** Rule sets that a derived one may start from. */
  readonly parents?: readonly RuleSet[]
  /** Whose kinds of step the rule set may use besides those that are built in. */
  readonly plugins?: readonly Plugin[]
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
  if (document.value === undefined) return { ok: false, issues: document.issues }
  const found = formIssues(document.value, pluginSet(options.plugins)).map((each) => ({
    ...each,
    ...document.locate(each.path),
  }))
  const issues = [...document.issues, ...found]
  if (hasErrors(issues)) return { ok: false, issues }
  return finish(document.value, document, issues, options)
}

function finish(value: Json, document: JsonDocument, issues: readonly Issue[], options: ParseOptions): ParseOutcome {
  if (!isDerived(value)) {
    const ruleSet = value as unknown as RuleSet
    rememberDocument(ruleSet, document)
    return { ok: true, ruleSet, issues }
  }
  const [written, parents] = [z.parse(derivedRuleSet, value), options.parents ?? []]
  const derived = deriveRuleSet(written, parents)
  const warnings = [...newerParent(written, parents), ...inheritedBasis(written, parents)]
  const found = [...(derived.ok ? [] : derived.issues), ...warnings]
  const all = [...issues, ...found.map((each) => ({ ...each, ...document.locate(each.path) }))]
  if (!derived.ok) return { ok: false, issues: all }
  rememberDocument(derived.ruleSet, document)
  return { ok: true, ruleSet: derived.ruleSet, issues: all }
}
