import { warning, type Issue } from '../issues/issue.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import type { DerivedRuleSet, RuleSet } from './rule-set.ts'

/**
 * A warning for each setting that a derived rule set gives a value of its own while all that it rests on is its parent's:
 * whoever reads a result would be shown the parent's example, and not the decision that set the value.
 */
export function inheritedBasis(derived: DerivedRuleSet, parents: readonly RuleSet[]): readonly Issue[] {
  const { id, version } = derived.derivedFrom
  const settings = parents.find((each) => each.id === id && each.version === version)?.settings ?? {}
  const own = new Set(Object.keys(derived.sources ?? {}))
  return Object.entries(derived.settings).flatMap(([name, given]) => {
    const setting = Object.hasOwn(settings, name) ? settings[name] : undefined
    const sources = [...new Set(setting?.basis?.map((citation) => citation.split('#', 1)[0] ?? ''))]
    const isSame = canonicalJson(given) === canonicalJson(setting?.default ?? null)
    if (sources.length === 0 || isSame || sources.some((source) => own.has(source))) return []
    return [warning('setting_basis_inherited', ['settings', name], { name, parent: id, sources })]
  })
}
