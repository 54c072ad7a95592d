import { variablesIn } from '../logic/variables.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Plan, PlanStep } from './plan.ts'

/** The names that a plan step computes its value from; for a list, the list. What only its guard asks for is not in it. */
function operandsOf(step: PlanStep): readonly string[] {
  switch (step.form) {
    case 'expr':
      return variablesIn(step.value)
    case 'quot':
      return variablesIn([step.over, step.by])
    case 'pick':
      return variablesIn(step.keys.map(({ rank }): Json => rank))
    case 'fold':
      return [step.list, ...step.bind]
    case 'call':
      return variablesIn(step.args)
  }
}

/** Every name that a plan step looks at: for its value, and for whether it has one. */
export const namesIn = (step: PlanStep): readonly string[] => [
  ...new Set([...operandsOf(step), ...variablesIn(step.guard)]),
]

/** All inputs and plan steps that values come from, themselves included. */
export function sourcesOf(plan: Plan, names: readonly string[]): ReadonlySet<string> {
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const found = new Set(names)
  // A set is walked to its end, also through what is added on the way.
  for (const name of found) {
    const step = steps.get(name)
    if (step) for (const each of namesIn(step)) found.add(each)
  }
  return found
}
