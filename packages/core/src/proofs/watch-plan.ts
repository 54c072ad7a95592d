import type { HeldOperators } from '../plan/operator.ts'
import { planRunner, type Apply } from '../plan/run-plan.ts'
import type { Frame, Plan, PlanStep } from '../plan/plan.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Point, Points } from './points.ts'
import { watchedExpression, type Expression } from './watched-expression.ts'

/** Runs a plan as `runPlan` does, into `frame`, and gives the points that the run led to. */
export type WatchedRun = (frame: Frame) => ReadonlySet<Point>

/** @param operators - of plugins, that the plan calls */
export function watchPlan(plan: Plan, points: Points, operators: HeldOperators): WatchedRun {
  let reached = new Set<Point>()
  const reach = (part: object, outcome: number): void => {
    const point = points.at(part, outcome)
    if (point) reached.add(point)
  }
  // A guard asks as well, but it leads nowhere.
  const guards = new Set(plan.steps.map(({ guard }) => guard))
  const expressions = new Map<Json, Expression>()
  const apply: Apply = (logic, data) => {
    let expression = expressions.get(logic)
    if (!expression)
      expressions.set(logic, (expression = watchedExpression(logic, guards.has(logic) ? () => {} : reach)))
    return expression(data)
  }
  const run = planRunner(plan, operators, apply)
  return (frame) => {
    reached = new Set()
    run(frame)
    for (const step of plan.steps) {
      const value = frame[step.id] ?? null
      if (value === null) continue
      reach(step, step.id.includes(':') ? Number(value) : 0)
      if (step.form === 'pick') reach(step.table, cellOf(step, frame, apply))
    }
    return reached
  }
}

/** Where in its table a lookup stands. */
export const cellOf = ({ keys }: PlanStep & { readonly form: 'pick' }, frame: Frame, apply: Apply): number =>
  keys.reduce((index, { rank, size }) => index * size + Number(apply(rank, frame)), 0)
