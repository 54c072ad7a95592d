import { warning, type Issue } from '../issues/issue.ts'
import type { DerivedRuleSet, RuleSet } from './rule-set.ts'
import { isLaterVersion } from './version-order.ts'

/** A warning where a later version of the parent is at hand; of several, the latest. */
export function newerParent({ derivedFrom }: DerivedRuleSet, parents: readonly RuleSet[]): readonly Issue[] {
  const { id, version } = derivedFrom
  let newer = version
  for (const each of parents) if (each.id === id && isLaterVersion(each.version, newer)) newer = each.version
  return newer === version ? [] : [warning('newer_parent', ['derivedFrom', 'version'], { id, version, newer })]
}
