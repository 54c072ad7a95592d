import * as z from 'zod/mini'

import { check } from '../checking/check.ts'
import { safeCompile } from '../compile/compile.ts'
import type { Fix } from '../issues/fix.ts'
import { hasErrors, issue, type Issue } from '../issues/issue.ts'
import { pluginSet } from '../plugins/plugin-set.ts'
import type { Plugin } from '../plugins/plugin.ts'
import { deriveRuleSet } from '../rule-set/derive-rule-set.ts'
import { formIssues, isDerived } from '../rule-set/form-issues.ts'
import { objectIssues } from '../rule-set/object-issues.ts'
import { safeParseRuleSet } from '../rule-set/parse-rule-set.ts'
import { isParsed } from '../rule-set/positions.ts'
import { ruleSetFingerprint } from '../rule-set/rule-set-fingerprint.ts'
import { derivedRuleSet, type DerivedRuleSet, type RuleSet } from '../rule-set/rule-set.ts'
import { applyFix } from '../text/apply-fix.ts'
import { parseJson, type JsonDocument } from '../text/parse-json.ts'
import { overridesOf } from './overrides.ts'
import { parentChanges } from './parent-changes.ts'
import type { ParentReference, Upgrade } from './upgrade-report.ts'

export interface UpgradeOptions {
  /** The parent that the derived rule set cites. */
  readonly from: RuleSet
  /** The parent that it shall cite: another version of the same rule set. */
  readonly to: RuleSet
  readonly plugins?: readonly Plugin[]
}

export type UpgradeOutcome =
  | { readonly ok: true; readonly upgrade: Upgrade }
  /** Refused: the text is no rule set that derives from `from`, or `to` is another one than its parent. */
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * What becomes of a derived rule set when its parent goes on to another version: what the parent changed, which of its
 * own settings, labels and tests no longer fit, and its text with the new parent. Nothing is decided by it: a clean
 * upgrade can still move people, which `impact` counts. Never throws for any text.
 *
 * @example
 * ```ts doctest
 * import { parseRuleSet, ruleSetFingerprint, upgradeRuleSet } from '@sasando/core'
 * const parent = (version: string, highest: number) =>
 *   parseRuleSet(`{
 *     "format": 1, "id": "kota", "version": "${version}", "title": { "id": "Kota" }, "valid": { "from": "2026-01-01" },
 *     "settings": { "batas": { "type": "integer", "range": [0, ${highest}], "default": 10 } },
 *     "inputs": { "a": { "type": "integer", "range": [0, 100] } },
 *     "steps": [{ "id": "nilai", "kind": "logic", "logic": { "min": [{ "var": "a" }, { "setting": "batas" }] } }],
 *     "outcome": { "score": "nilai" }
 *   }`)
 * const [from, to] = [parent('1.0', 100), parent('1.1', 50)]
 * const derived = `{
 *   "format": 1, "id": "dinas", "version": "1.0", "title": { "id": "Dinas" }, "valid": { "from": "2026-01-01" },
 *   "derivedFrom": { "id": "kota", "version": "1.0", "fingerprint": "${ruleSetFingerprint(from)}" },
 *   "settings": { "batas": 60 }
 * }`
 * const outcome = upgradeRuleSet(derived, { from, to })
 * outcome.ok && outcome.upgrade.overrides[0]?.state // => 'conflict'
 * outcome.ok && outcome.upgrade.issues[0]?.code // => 'setting_out_of_range'
 * ```
 */
export function upgradeRuleSet(text: string, { from, to, plugins = [] }: UpgradeOptions): UpgradeOutcome {
  const document = parseJson(text)
  const wrong = [...parentIssues({ from, to }, plugins), ...derivedIssues(document, plugins)]
  if (wrong.length > 0) return { ok: false, issues: wrong }
  const derived = z.parse(derivedRuleSet, document.value)
  const old = deriveRuleSet(derived, [from])
  const { id } = derived.derivedFrom
  const refused = old.ok ? [] : [...old.issues]
  if (to.id !== id) refused.push(issue('other_parent', ['derivedFrom', 'id'], { id, given: to.id }))
  if (!old.ok || refused.length > 0)
    return { ok: false, issues: refused.map((each) => ({ ...each, ...document.locate(each.path) })) }

  const next = { id, version: to.version, fingerprint: ruleSetFingerprint(to) }
  const upgraded = withParent(text, derived, next)
  const issues = issuesOf(upgraded, derived, to, plugins)
  const parsed = safeParseRuleSet(upgraded, { parents: [to], plugins })
  const isUsable = parsed.ok && safeCompile(parsed.ruleSet, { plugins }).scorer !== undefined
  return {
    ok: true,
    upgrade: {
      ruleSet: { id: derived.id, version: derived.version },
      from: derived.derivedFrom,
      to: next,
      changes: parentChanges(from, to),
      overrides: overridesOf(derived, { from, to }, issues, parseJson(upgraded)),
      issues,
      isClean: !hasErrors(issues),
      text: upgraded,
      before: old.ruleSet,
      ...(isUsable ? { after: parsed.ruleSet } : {}),
    },
  }
}

/** What was not parsed comes from a program and may be anything. */
function parentIssues(parents: Pick<UpgradeOptions, 'from' | 'to'>, plugins: readonly Plugin[]): readonly Issue[] {
  return Object.entries(parents).flatMap(([name, parent]) => {
    const found =
      typeof parent === 'object' && parent !== null && isParsed(parent) ? [] : objectIssues(parent, pluginSet(plugins))
    return found.map((each) => ({ ...each, path: [name, ...each.path] }))
  })
}

function derivedIssues(document: JsonDocument, plugins: readonly Plugin[]): readonly Issue[] {
  const { value, issues } = document
  if (value === undefined || hasErrors(issues)) return issues
  const found = formIssues(value, pluginSet(plugins))
  // First what is wrong with a whole rule set: it may not even have a name.
  if (found.length === 0 && !isDerived(value))
    found.push(issue('not_derived', [], { id: (value as unknown as RuleSet).id }))
  return found.map((each) => ({ ...each, ...document.locate(each.path) }))
}

/** The text under another parent. What is the same already is not written anew. */
function withParent(text: string, { derivedFrom }: DerivedRuleSet, to: ParentReference): string {
  const fix = (['version', 'fingerprint'] as const).flatMap((key): Fix =>
    derivedFrom[key] === to[key] ? [] : [{ op: 'replace', path: ['derivedFrom', key], value: to[key] }],
  )
  return applyFix(text, fix)
}

/** What is wrong with the upgraded text, also behind the overrides that nothing takes any more. */
function issuesOf(text: string, derived: DerivedRuleSet, to: RuleSet, plugins: readonly Plugin[]): readonly Issue[] {
  const options = { parents: [to], plugins }
  const parsed = safeParseRuleSet(text, options)
  if (parsed.ok) return check(text, options)
  const next = { id: to.id, version: to.version, fingerprint: ruleSetFingerprint(to) }
  const stale = deriveRuleSet({ ...derived, derivedFrom: next }, [to])
  const gone = stale.ok ? [] : stale.issues.map(({ path }) => path)
  const rest = applyFix(
    text,
    gone.map((path) => ({ op: 'remove', path })),
  )
  const { locate } = parseJson(text)
  // What is only a warning is found in the rest again.
  const errors = parsed.issues.filter(({ severity }) => severity === 'error')
  return [...errors, ...check(rest, options).map((each) => ({ ...each, ...locate(each.path) }))]
}
