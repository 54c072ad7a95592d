import type { Plan, PlanStep } from '../plan/plan.ts'
import { policyPartOf, type PolicyPart } from '../plan/policy-part.ts'

/** A plan step that belongs to a step of the rule set, under its own name there. */
type Part = readonly [name: string, step: PlanStep]

/** A plan with its steps at hand by name, prepared once. */
export interface ResultShape {
  readonly plan: Plan
  readonly planSteps: ReadonlyMap<string, PlanStep>
  readonly inputNames: ReadonlySet<string>
  /** By the rule set's steps: the plan step that is their value, and the intermediate ones. */
  readonly steps: ReadonlyMap<
    string,
    { readonly own: PlanStep | undefined; readonly parts: readonly Part[]; readonly policies: readonly PolicyPart[] }
  >
}

export function resultShape(plan: Plan): ResultShape {
  const steps = new Map<string, { own: PlanStep | undefined; parts: Part[]; policies: PolicyPart[] }>()
  for (const { id } of plan.trace) steps.set(id, { own: undefined, parts: [], policies: [] })
  for (const step of plan.steps) {
    const [owner = '', part] = step.id.split(':')
    const entry = steps.get(owner)
    if (!entry) continue
    if (part === undefined) {
      entry.own = step
      continue
    }
    entry.parts.push([part, step])
    const policy = policyPartOf(step.id)
    if (policy) entry.policies.push(policy)
  }
  return {
    plan,
    planSteps: new Map(plan.steps.map((step) => [step.id, step])),
    inputNames: new Set(plan.inputs.map(({ name }) => name)),
    steps,
  }
}
