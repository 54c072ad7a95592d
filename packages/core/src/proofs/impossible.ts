import type { Plan, PlanStep } from '../plan/plan.ts'
import { isList } from '../plan/value-type.ts'
import type { Json } from '../text/canonical-json.ts'
import { cellsOf, knowItem, type PlanKnowledge } from './know-plan.ts'
import type { Knowledge } from './known.ts'
import { operationOf } from '../plan/expression.ts'
import type { Point, Points } from './points.ts'
import { assume, branches, possible } from './possible.ts'
import { has } from './span.ts'

/** The points that no record can lead to, by intervals; of the others some record may, or none. */
export function impossiblePoints(plan: Plan, points: Points, knowledge: PlanKnowledge): ReadonlySet<Point> {
  const open = new Set<Point>()
  for (const step of plan.steps) {
    const inside = knowledge.inside(step)
    if (inside) walkStep(step, inside)
  }
  return new Set(points.all.filter((point) => !open.has(point)))

  function leaveOpen(part: object, outcome: number): void {
    const point = points.at(part, outcome)
    if (point) open.add(point)
  }

  function walkStep(step: PlanStep, inside: Knowledge): void {
    const { span } = knowledge.of(step.id)
    if (step.id.includes(':')) [0, 1].filter((each) => has(span, each)).forEach((each) => leaveOpen(step, each))
    else leaveOpen(step, 0)
    switch (step.form) {
      case 'expr':
        return walk(step.value, inside)
      case 'quot':
        return [step.over, step.by].forEach((each) => walk(each, inside))
      case 'call':
        return step.args.forEach((each) => walk(each, inside))
      case 'pick':
        step.keys.forEach(({ rank }) => walk(rank, inside))
        return cellsOf(step, inside).forEach((cell) => leaveOpen(step.table, cell))
      case 'fold': {
        const list = plan.inputs.find(({ name }) => name === step.list)
        const item = list && isList(list.type) ? knowItem(list.type, inside) : inside
        walk(step.where, item)
        const counted = assume(step.where, true, item)
        if (counted) walk(step.value, counted)
      }
    }
  }

  function walk(logic: Json, known: Knowledge): void {
    if (Array.isArray(logic)) return (logic as readonly Json[]).forEach((each) => walk(each, known))
    const found = operationOf(logic)
    if (!found || found.operator === 'var') return
    const { operator: name, args } = found
    if (name === 'if') {
      let rest: Knowledge | undefined = known
      for (let index = 0; rest && index + 1 < args.length; index += 2) {
        const condition: Json = args[index] ?? null
        walk(condition, rest)
        rest = assume(condition, false, rest)
      }
      for (const { index, value, knowledge: here } of branches(args, known)) {
        leaveOpen(logic as object, index)
        walk(value, here)
      }
      return
    }
    if (points.at(logic as object, 0)) {
      const span = possible(logic, known)
      ;[0, 1].filter((each) => has(span, each)).forEach((each) => leaveOpen(logic as object, each))
    }
    let here: Knowledge | undefined = known
    for (const each of args) {
      if (!here) return
      walk(each, here)
      // The later parts are asked only where the earlier ones leave the answer open.
      if (name === 'and' || name === 'or') here = assume(each, name === 'and', here)
    }
  }
}
