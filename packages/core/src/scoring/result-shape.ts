import type { Plan, PlanStep } from '../plan/plan.ts'
import type { AppliedPolicy } from './result.ts'

/** A plan step that belongs to a step of the rule set, under its own name there. */
type Part = readonly [name: string, step: PlanStep]

/** A value that stood in for `name`, or left it out, where a plan step says so. */
interface PolicyStep {
  readonly id: string
  readonly policy: AppliedPolicy
  readonly name: string
}

/** A plan with its steps at hand by name, prepared once. */
export interface ResultShape {
  readonly plan: Plan
  readonly planSteps: ReadonlyMap<string, PlanStep>
  /** By the rule set's steps: the plan step that is their value, and the intermediate ones. */
  readonly steps: ReadonlyMap<
    string,
    { readonly own: PlanStep | undefined; readonly parts: readonly Part[]; readonly policies: readonly PolicyStep[] }
  >
}

const policyPart = /^(zero|neutral|carry|redistribute)-(.+)$/

export function resultShape(plan: Plan): ResultShape {
  const steps = new Map<string, { own: PlanStep | undefined; parts: Part[]; policies: PolicyStep[] }>()
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
    const [, policy, name] = policyPart.exec(part) ?? []
    if (policy !== undefined && name !== undefined)
      entry.policies.push({ id: step.id, policy: policy as AppliedPolicy, name })
  }
  return { plan, planSteps: new Map(plan.steps.map((step) => [step.id, step])), steps }
}
