import { namesIn } from '../plan/dependencies.ts'
import { runPlan } from '../plan/run-plan.ts'
import type { Frame, Plan, PlanStep, PlanValue } from '../plan/plan.ts'
import { middleFrame } from './middle-values.ts'

/** The rules, tried on made-up records: everything in the middle, and a few inputs moved. */
export interface TrialRuns {
  /** Which of the inputs say yes or no. */
  readonly hasConditions: boolean
  /**
   * Prepares runs in which `moved` inputs differ; what they do not touch is computed once. Undefined where the rules
   * cannot be tried, because an operator of a plugin takes part.
   */
  moving(moved: readonly string[], yes: boolean): ((values: readonly PlanValue[]) => Frame) | undefined
}

export function trialRuns(plan: Plan): TrialRuns {
  const bases = new Map<boolean, Frame>()
  const hasCalls = plan.steps.some(({ form }) => form === 'call')
  const base = (yes: boolean): Frame => {
    const found = bases.get(yes) ?? runPlan(plan, middleFrame(plan, yes))
    bases.set(yes, found)
    return found
  }
  return {
    hasConditions: plan.inputs.some(({ type }) => type.is === 'boolean'),
    moving(moved, yes) {
      if (hasCalls) return undefined
      const touched = { ...plan, steps: stepsAfter(plan, moved) }
      return (values) => {
        const frame = Object.create(base(yes)) as Frame
        for (const [index, name] of moved.entries()) frame[name] = values[index] ?? null
        return runPlan(touched, frame)
      }
    },
  }
}

/** The steps that look at any of these names, or at a step that does. */
function stepsAfter(plan: Plan, names: readonly string[]): readonly PlanStep[] {
  const touched = new Set(names)
  return plan.steps.filter((step) => {
    const isTouched = namesIn(step).some((name) => touched.has(name))
    if (isTouched) touched.add(step.id)
    return isTouched
  })
}
