import type { PlanOperator } from '../plan/operator.ts'
import type { Plan } from '../plan/plan.ts'
import type { PluginSet } from './plugin-set.ts'

/** The operators that a plan calls, and no others, as it runs them. */
export function operatorsOf({ steps }: Plan, { operators }: PluginSet): ReadonlyMap<string, PlanOperator> {
  const called = new Map<string, PlanOperator>()
  for (const step of steps) {
    const operator = step.form === 'call' ? operators.get(step.operator)?.operator : undefined
    if (operator) called.set(operator.name, operator.evaluate as PlanOperator)
  }
  return called
}
