import { issue, type Issue } from '../issues/issue.ts'
import { suggestion } from '../issues/suggest.ts'
import { relabelled } from './relabelled.ts'
import type { DerivedRuleSet, RuleSet } from './rule-set.ts'
import { ruleSetFingerprint } from './rule-set-fingerprint.ts'
import type { Setting } from './settings.ts'

export type DeriveOutcome =
  | { readonly ok: true; readonly ruleSet: RuleSet }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * The parent with the settings and labels of the derived rule set in place. The parent is pinned by fingerprint: a parent that
 * has changed is another rule set, and taking it is a decision.
 */
export function deriveRuleSet(derived: DerivedRuleSet, parents: readonly RuleSet[]): DeriveOutcome {
  const { id, version, fingerprint } = derived.derivedFrom
  const parent = parents.find((each) => each.id === id && each.version === version)
  if (!parent) return { ok: false, issues: [issue('parent_needed', ['derivedFrom'], { id, version })] }
  const actual = ruleSetFingerprint(parent)
  if (actual !== fingerprint)
    return {
      ok: false,
      issues: [issue('parent_changed', ['derivedFrom', 'fingerprint'], { id, expected: fingerprint, actual })],
    }

  const issues: Issue[] = []
  const settings: Record<string, Setting> = { ...parent.settings }
  for (const [name, given] of Object.entries(derived.settings)) {
    const setting = Object.hasOwn(settings, name) ? settings[name] : undefined
    if (!setting) {
      const names = Object.keys(settings)
      issues.push(issue('unknown_name', ['settings', name], { name, of: 'setting', ...suggestion(name, names) }))
    } else
      settings[name] = Array.isArray(given) ? { ...setting, values: given } : { ...setting, default: given, values: [] }
  }
  const named = relabelled({ ...parent, settings }, derived.labels ?? {}, (found) => issues.push(found))
  if (issues.length > 0) return { ok: false, issues }
  const { settings: _, labels: _labels, derivedFrom, sources, tests, ...head } = derived
  // The tests of the parent hold for its own settings.
  const { tests: __, ...inherited } = named
  return {
    ok: true,
    ruleSet: {
      ...inherited,
      ...head,
      derivedFrom,
      sources: { ...parent.sources, ...sources },
      ...(tests ? { tests } : {}),
    },
  }
}
