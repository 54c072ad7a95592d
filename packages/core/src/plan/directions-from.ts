import type { Json } from '../text/canonical-json.ts'
import { all, opposite, quotient, together, type Course, type Direction } from './direction.ts'
import { courseOf, type KnownCourses } from './expression-course.ts'
import { intervalOf } from './interval.ts'
import type { Plan, PlanStep } from './plan.ts'
import { isList, type ListType, type ValueType } from './value-type.ts'

/**
 * Which way every step of a plan goes while one input rises and all others stay, for any values of the others. Proved
 * from the plan alone, so `unknown` says nothing against it.
 *
 * @param input - a scalar input that has a value before and after
 */
export function directionsFrom(plan: Plan, input: string): ReadonlyMap<string, Direction> {
  const types = new Map<string, ValueType | ListType>([
    ...plan.inputs.map(({ name, type }) => [name, type] as const),
    ...plan.steps.map(({ id, type }) => [id, type] as const),
  ])
  const directions = new Map<string, Direction>([[input, 'up']])
  const unsettled = new Set<string>()
  const known: KnownCourses = {
    courseOf: (name) => ({ ...rangeOf(types.get(name)), direction: directions.get(name) ?? 'none' }),
    isSettled: (name) => !unsettled.has(name),
  }
  for (const step of plan.steps) {
    const found = courseOfStep(step, known)
    const isSettled = found.isSettled && courseOf(step.guard, known).direction === 'none'
    if (!isSettled) unsettled.add(step.id)
    directions.set(step.id, isSettled ? found.direction : 'unknown')
  }
  return directions
}

function courseOfStep(
  step: PlanStep,
  known: KnownCourses,
): { readonly direction: Direction; readonly isSettled: boolean } {
  const directionOf = (logic: Json): Direction => courseOf(logic, known).direction
  switch (step.form) {
    case 'expr':
      return { direction: directionOf(step.value), isSettled: true }
    case 'quot': {
      const [over, by] = [courseOf(step.over, known), courseOf(step.by, known)]
      // A divisor that moves may come to 0, and then there is no value.
      const isSettled = by.direction === 'none' || by.min > 0 || by.max < 0
      return { direction: isSettled && by.direction === 'none' ? divided(over, by) : quotient(over, by), isSettled }
    }
    case 'pick':
      return { direction: pickDirection(step, known), isSettled: true }
    case 'fold': {
      const moves = all([step.list, ...step.bind].map((name) => known.courseOf(name)))
      return { direction: moves === 'none' ? 'none' : 'unknown', isSettled: moves === 'none' }
    }
    case 'call': {
      const moves = all(step.args.map((each) => courseOf(each, known)))
      return { direction: moves === 'none' ? 'none' : 'unknown', isSettled: moves === 'none' }
    }
  }
}

/** By a divisor that stays, whose sign may be known. Where it is 0 there is no value, before and after. */
function divided(over: Course, by: Course): Direction {
  if (by.min >= 0) return over.direction
  if (by.max <= 0) return opposite(over.direction)
  return over.direction === 'none' ? 'none' : 'unknown'
}

/** Along each key that moves, the table must go one way, whatever the other keys are. */
function pickDirection(step: PlanStep & { readonly form: 'pick' }, known: KnownCourses): Direction {
  let direction: Direction = 'none'
  let stride = step.table.length
  for (const { rank, size } of step.keys) {
    stride /= size
    const course = courseOf(rank, known).direction
    if (course === 'none') continue
    const along = alongKey(step.table, stride, size)
    direction = together(
      direction,
      along === 'none' ? 'none' : along === 'down' ? opposite(course) : along === 'up' ? course : 'unknown',
    )
  }
  return direction
}

function alongKey(table: readonly number[], stride: number, size: number): Direction {
  let direction: Direction = 'none'
  for (const [index, value] of table.entries()) {
    if (Math.floor(index / stride) % size === size - 1) continue
    const next = table[index + stride] ?? value
    direction = together(direction, next > value ? 'up' : next < value ? 'down' : 'none')
  }
  return direction
}

function rangeOf(type: ValueType | ListType | undefined): { readonly min: number; readonly max: number } {
  const [min, max] = !type || isList(type) ? [-Infinity, Infinity] : type.is === 'boolean' ? [0, 1] : intervalOf(type)
  return { min, max }
}
