import { formatExact } from '../exact/rational.ts'
import type { Plan, PlanItem, PlanValue } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import { dayText } from './day.ts'
import type { Value } from './result.ts'

/** A value of the plan as results carry it. */
export function toValue(value: PlanValue | undefined, type: ValueType, scales: Plan['scales']): Value | null {
  if (value === null || value === undefined || isItems(value)) return null
  switch (type.is) {
    case 'number':
      // JavaScript's own −0 is no other value than 0.
      return { type: 'number', text: formatExact(Number(value), type.den), number: Number(value) / type.den + 0 }
    case 'level': {
      const rank = Number(value)
      return { type: 'level', text: scales[type.scale]?.[rank] ?? '', rank, scale: type.scale }
    }
    case 'boolean':
      return { type: 'boolean', text: value === true ? 'true' : 'false' }
    case 'choice':
      return { type: 'choice', text: type.choices[Number(value)] ?? '' }
    case 'date':
      return { type: 'date', text: dayText(Number(value)) }
    case 'text':
      return { type: 'text', text: String(value) }
  }
}

export const isItems = (value: PlanValue): value is readonly PlanItem[] => Array.isArray(value)
