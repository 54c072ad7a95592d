import { runPlan } from '../plan/run-plan.ts'
import type { Frame, Plan, PlanValue } from '../plan/plan.ts'
import { isList, type ListType, type ValueType } from '../plan/value-type.ts'

/**
 * How far an input can move a value, while all others stand in the middle of their ranges: which of several is the best
 * to hide another behind. Depends on the rules alone, so that what is hidden says nothing of the person.
 */
export function influenceOn(plan: Plan, input: string, value: string): number {
  const declared = plan.inputs.find(({ name }) => name === input)
  if (!declared || isList(declared.type) || plan.steps.some(({ form }) => form === 'call')) return 0
  const [low, high] = endsOf(declared.type)
  const moves = [true, false].map((yes) => {
    const at = (end: number | boolean): number => {
      const frame = Object.create(null) as Frame
      for (const { name, type } of plan.inputs) frame[name] = middleOf(type, yes)
      return Number(runPlan(plan, { ...frame, [input]: end })[value] ?? Number.NaN)
    }
    const move = Math.abs(at(high) - at(low))
    return Number.isNaN(move) ? 0 : move
  })
  return Math.max(...moves)
}

function endsOf(type: ValueType): readonly [number | boolean, number | boolean] {
  switch (type.is) {
    case 'number':
      return [type.min, type.max]
    case 'level':
      return [0, type.size - 1]
    case 'boolean':
      return [false, true]
    default:
      return [0, 0]
  }
}

function middleOf(type: ValueType | ListType, yes: boolean): PlanValue {
  switch (type.is) {
    case 'number':
      return Math.round((type.min + type.max) / 2)
    case 'level':
      return Math.floor(type.size / 2)
    case 'boolean':
      return yes
    case 'list':
      return []
    case 'date':
      return type.first ?? 0
    case 'choice':
      return 0
    case 'text':
      return ''
  }
}
