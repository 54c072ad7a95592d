import type { Frame, Plan, PlanValue } from '../plan/plan.ts'
import { isList, type ListType, type ValueType } from '../plan/value-type.ts'

/**
 * A record in the middle of everything, to try the rules on. What is hidden is decided by the rules alone, so that it
 * says nothing of the person.
 *
 * @param yes - what every yes-or-no input says
 */
export function middleFrame(plan: Plan, yes: boolean): Frame {
  const frame = Object.create(null) as Frame
  for (const { name, type } of plan.inputs) frame[name] = middleOf(type, yes)
  return frame
}

function middleOf(type: ValueType | ListType, yes: boolean): PlanValue {
  if (isList(type)) return []
  if (type.is === 'boolean') return yes
  if (type.is === 'text') return ''
  return Math.floor((lowest(type) + highest(type)) / 2)
}

/** At most `count` values next to each other, around the middle of the type's range; none where it has no numbers. */
export function valuesAround(type: ValueType | ListType, count: number): readonly PlanValue[] {
  if (isList(type) || type.is === 'text') return []
  if (type.is === 'boolean') return [false, true]
  const [low, high] = [lowest(type), highest(type)]
  const size = Math.min(count, high - low + 1)
  const first = Math.max(low, Math.floor((low + high - size + 1) / 2))
  return Array.from({ length: size }, (_, index) => first + index)
}

/** The lowest and the highest value; none where the type has no numbers. */
export function endsOf(type: ValueType | ListType): readonly [low: PlanValue, high: PlanValue] | undefined {
  if (isList(type) || type.is === 'text') return undefined
  return type.is === 'boolean' ? [false, true] : [lowest(type), highest(type)]
}

type Ordered = Extract<ValueType, { is: 'number' | 'level' | 'choice' | 'date' }>
const someDays = 365

function lowest(type: Ordered): number {
  return type.is === 'number' ? type.min : type.is === 'date' ? (type.first ?? 0) : 0
}

function highest(type: Ordered): number {
  switch (type.is) {
    case 'number':
      return type.max
    case 'level':
      return type.size - 1
    case 'choice':
      return type.choices.length - 1
    case 'date':
      return type.last ?? (type.first ?? 0) + someDays
  }
}
