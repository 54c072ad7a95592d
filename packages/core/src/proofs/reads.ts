import { variablesIn } from '../logic/variables.ts'
import type { Plan, PlanStep } from '../plan/plan.ts'
import type { Json } from '../text/canonical-json.ts'

/** Every expression of a plan step, its guard first. */
export function expressionsOf(step: PlanStep): readonly Json[] {
  switch (step.form) {
    case 'expr':
      return [step.guard, step.value]
    case 'quot':
      return [step.guard, step.over, step.by]
    case 'pick':
      return [step.guard, ...step.keys.map(({ rank }) => rank)]
    case 'fold':
      return [step.guard, step.where, step.value]
    case 'call':
      return [step.guard, ...step.args]
  }
}

const reads = new WeakMap<PlanStep, readonly string[]>()

/** The inputs and plan steps that a plan step reads itself; fields of items are none of them. */
export function readsOf(step: PlanStep): readonly string[] {
  const known = reads.get(step) ?? findReads(step)
  reads.set(step, known)
  return known
}

function findReads(step: PlanStep): readonly string[] {
  const names = expressionsOf(step).flatMap(variablesIn)
  if (step.form === 'fold') names.push(step.list)
  return names.map((name) => name.replace(/:refused$/, ''))
}

/** Names by the names that they read, and whatever those read, themselves included. */
export function restsOn(plan: Plan, names: Iterable<string>): ReadonlySet<string> {
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const found = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const step = steps.get(name)
    if (step) open.push(...readsOf(step))
  }
  return found
}
