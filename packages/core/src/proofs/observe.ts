import { applyLogic } from '../plan/run-plan.ts'
import type { Frame, Plan, PlanItem, PlanStep } from '../plan/plan.ts'
import type { Json } from '../text/canonical-json.ts'
import { operation } from './operation.ts'
import type { Point, Points } from './points.ts'

/** The points that one run of the plan has led to. @param frame - with the value of every step */
export function observe(plan: Plan, points: Points, frame: Frame): ReadonlySet<Point> {
  const reached = new Set<Point>()
  for (const step of plan.steps) if ((frame[step.id] ?? null) !== null) observeStep(step)
  return reached

  function reach(part: object, outcome: number): void {
    const point = points.at(part, outcome)
    if (point) reached.add(point)
  }

  function observeStep(step: PlanStep): void {
    reach(step, step.id.includes(':') ? Number(frame[step.id]) : 0)
    switch (step.form) {
      case 'expr':
        return follow(step.value, frame)
      case 'quot':
        return [step.over, step.by].forEach((each) => follow(each, frame))
      case 'call':
        return step.args.forEach((each) => follow(each, frame))
      case 'pick': {
        step.keys.forEach(({ rank }) => follow(rank, frame))
        return reach(step.table, cellOf(step, frame))
      }
      case 'fold':
        for (const item of (frame[step.list] ?? []) as readonly PlanItem[]) {
          const scope = Object.assign(Object.create(frame) as Frame, item)
          follow(step.where, scope)
          if (applyLogic(step.where, scope) === true) follow(step.value, scope)
        }
    }
  }

  /** Along the branches that were taken, and no others. */
  function follow(logic: Json, data: object): void {
    if (Array.isArray(logic)) return (logic as readonly Json[]).forEach((each) => follow(each, data))
    const found = operation(logic)
    if (!found || found.name === 'var') return
    const { name, args } = found
    if (name === 'if') {
      for (let index = 0; index < args.length; index += 2) {
        const [condition = null, value] = [args[index], args[index + 1]]
        follow(condition, data)
        if (value !== undefined && applyLogic(condition, data) !== true) continue
        reach(logic as object, index / 2)
        return value === undefined ? undefined : follow(value, data)
      }
      return
    }
    if (points.at(logic as object, 0)) reach(logic as object, Number(applyLogic(logic, data)))
    for (const each of args) {
      follow(each, data)
      if ((name === 'and' || name === 'or') && applyLogic(each, data) === (name === 'or')) return
    }
  }
}

/** Where in its table a lookup stands. */
const cellOf = ({ keys }: PlanStep & { readonly form: 'pick' }, frame: Frame): number =>
  keys.reduce((index, { rank, size }) => index * size + Number(applyLogic(rank, frame)), 0)
