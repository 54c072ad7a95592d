import { holdOperators, type HeldOperators, type PlanOperator } from '../plan/operator.ts'
import type { Plan } from '../plan/plan.ts'
import type { PluginSet } from './plugin-set.ts'

/** The operators that a plan calls, held to what it says of them. */
export function operatorsOf(plan: Plan, { operators }: PluginSet): HeldOperators {
  const called = new Map<string, PlanOperator>()
  for (const step of plan.steps) {
    const operator = step.form === 'call' ? operators.get(step.operator)?.operator : undefined
    if (operator) called.set(operator.name, operator.evaluate as PlanOperator)
  }
  return holdOperators(plan, called)
}
