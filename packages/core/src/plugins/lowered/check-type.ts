import type { Declared } from '../../compile/step-scope.ts'
import type { ValueType } from '../../plan/value-type.ts'
import { choiceId } from '../../rule-set/choice-id.ts'
import { levelIds } from '../../rule-set/level-id.ts'
import { Lie } from './lie.ts'

/** @throws Lie where a type is none, or names what is not there */
export function checkType(type: ValueType, { scales, inputs }: Declared): void {
  switch (type.is) {
    case 'number':
      if (!Number.isSafeInteger(type.den) || type.den < 1) throw new Lie('den', 'type')
      return range(type.min, type.max)
    case 'level': {
      const scale = own(scales, type.scale)
      if (!scale || levelIds(scale).length !== type.size) throw new Lie('type', `level of "${type.scale}"`)
      return undefined
    }
    case 'choice': {
      const input = own(inputs, type.input)
      const choices = input?.type === 'choice' ? input.choices.map(choiceId) : []
      if (choices.length === 0 || JSON.stringify(choices) !== JSON.stringify(type.choices))
        throw new Lie('type', `choice of "${type.input}"`)
      return undefined
    }
    case 'date':
      return range(type.first ?? 0, type.last ?? type.first ?? 0)
    case 'text':
      return range(1, type.maxLength ?? 1)
    case 'boolean':
      return undefined
    default:
      throw new Lie('type', 'type')
  }
}

function range(low: number, high: number): void {
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || low > high) throw new Lie('bounds', 'type')
}

const own = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
