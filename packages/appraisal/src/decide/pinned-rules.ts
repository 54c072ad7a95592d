import type { Case } from '../case/case.ts'
import type { Rules } from '../rules/rules.ts'
import { refused, type Refusal } from './verdict.ts'

/** The rules of the case: the version that its cycle pinned, and no other. */
export function pinnedRules({ cycle }: Case, rules: Rules | undefined): Rules | Refusal {
  if (rules === undefined) return refused('no_rules', {})
  if (rules.reference.fingerprint === cycle.ruleSet.fingerprint) return rules
  return refused('other_rule_set', { pinned: cycle.ruleSet.version, given: rules.reference.version })
}
