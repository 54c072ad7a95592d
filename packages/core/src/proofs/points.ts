import type { Path } from '../issues/path.ts'
import type { Plan } from '../plan/plan.ts'
import { placesOf } from '../plan/written-at.ts'
import type { Json } from '../text/canonical-json.ts'
import { operationOf } from '../plan/expression.ts'

/** What a point of a rule set is: a step has a value, a branch is taken, a cell is read, a condition holds or does not. */
export type PointKind = 'step' | 'branch' | 'cell' | 'holds' | 'fails'

/** A place of a rule set that some record should lead to. */
export interface Point {
  readonly what: PointKind
  readonly path: Path
  /** The step of the rule set, or the input, that it belongs to. */
  readonly owner: string
  /** Points without which this one says nothing new: the branch around it, the steps of a condition. */
  readonly within: readonly Point[]
}

/** The same for the same place of another plan of the rule set. */
export const pointName = ({ what, path }: Point): string => JSON.stringify([what, path])

/** Every point of a plan, and which outcome of which part leads to it. */
export interface Points {
  readonly all: readonly Point[]
  /** The point of a branch, a cell, or of 1 and 0 of what holds or fails. */
  at(part: object, outcome: number): Point | undefined
}

export function pointsOf(plan: Plan): Points {
  const all = new Map<string, Point>()
  const places = new Map<object, (Point | undefined)[]>()
  const add = (point: Point): Point => {
    const key = pointName(point)
    const known = all.get(key) ?? point
    all.set(key, known)
    return known
  }
  const conditionPoints = (part: object, path: Path, owner: string, within: readonly Point[]): readonly Point[] => {
    const both = (['fails', 'holds'] as const).map((what) => add({ what, path, owner, within }))
    places.set(part, [...both])
    return both
  }

  for (const step of plan.steps) {
    const [owner = ''] = step.id.split(':')
    const [path] = placesOf(step)
    const own: Point[] = []
    if (path) {
      if (step.id === owner) {
        own.push(add({ what: 'step', path, owner, within: [] }))
        places.set(step, [...own])
      } else if (step.type.is === 'boolean') own.push(...conditionPoints(step, path, owner, []))
    }
    const read = (logic: Json, within: readonly Point[]): void => readLogic(logic, owner, within)
    if (step.form === 'expr') {
      // The whole condition of a step is the step itself.
      const found = own.length > 1 ? operationOf(step.value) : undefined
      for (const each of found ? found.args : [step.value]) read(each, own)
    } else if (step.form === 'quot') [step.over, step.by].forEach((each) => read(each, own))
    else if (step.form === 'fold') [step.where, step.value].forEach((each) => read(each, own))
    else if (step.form === 'call') step.args.forEach((each) => read(each, own))
    else {
      step.keys.forEach(({ rank }) => read(rank, own))
      const cells = placesOf(step.table).map((at) => at && add({ what: 'cell', path: at, owner, within: own }))
      places.set(step.table, cells)
    }
  }
  return { all: [...all.values()], at: (part, outcome) => places.get(part)?.[outcome] }

  function readLogic(logic: Json, owner: string, within: readonly Point[]): void {
    if (Array.isArray(logic)) for (const each of logic as readonly Json[]) readLogic(each, owner, within)
    const found = operationOf(logic)
    if (!found || typeof logic !== 'object' || logic === null) return
    const paths = placesOf(logic)
    if (found.operator !== 'if') {
      const [path] = paths
      const inside = path ? conditionPoints(logic, path, owner, within) : within
      for (const each of found.args) readLogic(each, owner, inside)
      return
    }
    const taken = paths.map((path) => path && add({ what: 'branch', path, owner, within }))
    places.set(logic, taken)
    for (const [index, each] of found.args.entries()) {
      const isValue = index % 2 === 1 || index === found.args.length - 1
      const branch = taken[index >> 1]
      if (isValue) readLogic(each, owner, branch ? [branch] : within)
      else {
        // A comparison that is the whole condition is what decides the branch.
        const inner = branch ? (operationOf(each)?.args ?? []) : [each]
        for (const part of inner) readLogic(part, owner, [...within, ...taken.filter((point) => point !== undefined)])
      }
    }
  }
}
