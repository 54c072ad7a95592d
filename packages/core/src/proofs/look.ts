import type { Plan } from '../plan/plan.ts'
import { operatorsOf } from '../plugins/operators-of.ts'
import { pluginSet } from '../plugins/plugin-set.ts'
import type { Plugin } from '../plugins/plugin.ts'
import { Explorer } from './explore.ts'
import { impossiblePoints } from './impossible.ts'
import { knowPlan, type PlanKnowledge } from './know-plan.ts'
import { pointsOf, type Point, type Points } from './points.ts'
import { watchPlan } from './watch-plan.ts'

/** A plan while it is looked at: what must be, and what records lead to. */
export interface Look {
  readonly plan: Plan
  readonly points: Points
  readonly knowledge: PlanKnowledge
  readonly impossible: ReadonlySet<Point>
  /** Has tried nothing yet. */
  readonly explorer: Explorer
}

/** Reading an expression of a usual rule set once costs some hundreds. */
export const fuel = 2_000_000
/** Runs of one plan step. A usual rule set is tried with some thousand records. */
const stepRuns = 100_000
const [fewest, most] = [50, 2500]

/** @param part - of the time that one plan is given */
export function lookAt(plan: Plan, plugins: readonly Plugin[] | undefined, part = 1): Look {
  const points = pointsOf(plan)
  const knowledge = knowPlan(plan, fuel)
  const operators = operatorsOf(plan, pluginSet(plugins))
  const runs = Math.max(fewest, Math.floor(Math.min(most, stepRuns / (plan.steps.length + 1)) * part))
  const explorer = new Explorer(plan, watchPlan(plan, points, operators), runs)
  return { plan, points, knowledge, impossible: impossiblePoints(plan, points, knowledge), explorer }
}
