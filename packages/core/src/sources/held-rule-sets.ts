import type { RuleSet } from '../rule-set/rule-set.ts'
import { isLaterVersion } from '../rule-set/version-order.ts'

/** A rule set, and the unit that it was made for; for every unit, where none is named. */
export interface AssignedRuleSet {
  readonly ruleSet: RuleSet
  readonly unit?: string
}

/** Whose rule sets are asked for, and on which day, as `2026-01-31`; whatever is left out makes no difference. */
export interface HeldQuestion {
  readonly date?: string
  readonly unit?: string
}

/**
 * The rule sets that held. Of several versions of one rule set the one that began last holds; a rule set of the unit
 * itself holds in place of every version of the one that it derives from: it is pinned to one, and goes on to the next only by
 * being derived anew.
 */
export function heldRuleSets(
  ruleSets: readonly AssignedRuleSet[],
  { date, unit }: HeldQuestion,
): readonly AssignedRuleSet[] {
  const possible = ruleSets.filter(
    (each) => (each.unit === undefined || unit === undefined || each.unit === unit) && isValid(each.ruleSet, date),
  )
  if (date === undefined) return possible
  const latest = possible.filter(({ ruleSet, unit: own }) =>
    possible.every(
      (other) => other.ruleSet.id !== ruleSet.id || other.unit !== own || !isLater(other.ruleSet, ruleSet),
    ),
  )
  if (unit === undefined) return latest
  const replaced = new Set(
    latest.flatMap(({ ruleSet, unit: own }) => (own === unit && ruleSet.derivedFrom ? [ruleSet.derivedFrom.id] : [])),
  )
  return latest.filter(({ ruleSet, unit: own }) => own === unit || !replaced.has(ruleSet.id))
}

const isValid = ({ valid: { from, to } }: RuleSet, date: string | undefined): boolean =>
  date === undefined || (from <= date && (to === undefined || date <= to))

/** Began later; of those that began on one day, the higher version. */
const isLater = (a: RuleSet, b: RuleSet): boolean =>
  a.valid.from === b.valid.from ? isLaterVersion(a.version, b.version) : a.valid.from > b.valid.from
