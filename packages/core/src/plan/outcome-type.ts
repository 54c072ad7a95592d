import type { Plan } from './plan.ts'
import type { ListType, ValueType } from './value-type.ts'

/** The type of an outcome, by the name that the rule set gives it; undefined if it has no such outcome. */
export function outcomeType(plan: Plan, outcome: string): ValueType | ListType | undefined {
  const name = Object.hasOwn(plan.outcome, outcome) ? plan.outcome[outcome] : undefined
  return plan.steps.find(({ id }) => id === name)?.type ?? plan.inputs.find((each) => each.name === name)?.type
}
