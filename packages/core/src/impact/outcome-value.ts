import { formatExact } from '../exact/rational.ts'
import type { Plan } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { Outcome } from '../roads/outcome.ts'
import type { Value } from '../scoring/result.ts'

/** A flat outcome as results carry it; a number gets back the exact text that it stands for. */
export function outcomeValue(
  plain: Outcome[string] | undefined,
  type: ValueType,
  scales: Plan['scales'],
): Value | null {
  if (plain === null || plain === undefined) return null
  switch (type.is) {
    case 'number':
      return {
        type: 'number',
        text: formatExact(Math.round(Number(plain) * type.den), type.den),
        number: Number(plain),
      }
    case 'level': {
      const text = String(plain)
      return { type: 'level', text, rank: scales[type.scale]?.indexOf(text) ?? -1, scale: type.scale }
    }
    case 'boolean':
      return { type: 'boolean', text: plain === true ? 'true' : 'false' }
    case 'choice':
    case 'date':
    case 'text':
      return { type: type.is, text: String(plain) }
  }
}
