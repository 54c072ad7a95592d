import type { Input } from '@sasando/core'

import { written } from '../judge/exact.ts'
import type { Choices } from './choices.ts'
import type { Known } from './names.ts'

type Field = Extract<Input, { type: 'list' }>['item'][string]

const ranges: readonly { digits: number; range: [number | string, number | string] }[] = [
  { digits: 2, range: [0, 120] },
  { digits: 0, range: [0, 100] },
  { digits: 1, range: [0, 500] },
  { digits: 2, range: [-50, 50] },
  { digits: 3, range: ['-0.5', '0.5'] },
  { digits: 2, range: [1, 10_000_000] },
  { digits: 4, range: [0, 1] },
  { digits: 1, range: ['1/3', '200/7'] },
  { digits: 9, range: [-1, 1] },
]
/** As far as whole numbers are counted one by one. */
const widest: typeof ranges = [
  { digits: 3, range: [0, 2_251_799_813_685] },
  { digits: 2, range: ['-22517998136852.47', '22517998136852.47'] },
  { digits: 9, range: [0, 2_000_000] },
]

/** An input or a field of an item, with what steps may know of it. */
export function scalar(
  name: string,
  choices: Choices,
  scales: readonly string[],
  mayBeWide: boolean,
): readonly [Field & Input, Known] {
  switch (choices.below(12)) {
    case 6:
    case 7:
      return [{ type: 'boolean' }, { name, type: 'boolean' }]
    case 8: {
      const scale = choices.pick(scales)
      return [
        { type: 'level', scale },
        { name, type: 'level', scale },
      ]
    }
    case 9: {
      const options = choices.pick([['satu', 'dua', 'tiga'], ['dua', 'satu'], ['satu', 'constructor'], ['dua']])
      return [
        { type: 'choice', choices: options },
        { name, type: 'choice', choices: options },
      ]
    }
    case 10:
      return [
        choices.chance(50) ? { type: 'date' } : { type: 'date', range: ['2000-01-01', '2030-12-31'] },
        { name, type: 'date' },
      ]
    case 11:
      return [choices.chance(50) ? { type: 'text' } : { type: 'text', maxLength: 5 }, { name, type: 'text' }]
    case 5: {
      const range: [number, number] = choices.pick([
        [0, 100],
        [-10, 10],
        [1, 9_999_901],
      ])
      return [
        { type: 'integer', range },
        { name, type: 'number', digits: 0, range },
      ]
    }
    default: {
      const { digits, range } = choices.pick(mayBeWide && choices.chance(6) ? widest : ranges)
      const [low, high] = range.map((end) => Number(written(end)))
      return [
        { type: 'number', digits, range },
        { name, type: 'number', digits, range: [low ?? 0, high ?? 0] },
      ]
    }
  }
}

/** A list of entries: always a number in them, and mostly a key. */
export function list(
  choices: Choices,
  scales: readonly string[],
): readonly [Input & { type: 'list' }, readonly Known[]] {
  const fields: Known[] = [{ name: 'f-jam', type: 'number', digits: 1, range: [0, 500] }]
  const item: Record<string, Field> = {
    'f-jam': { type: 'number', digits: 1, range: [0, 500] },
    'f-opsi': { type: 'number', digits: 2, range: [-1, 5], required: false },
  }
  for (let index = choices.below(3); index > 0; index--) {
    const [field, known] = scalar(`f-${index}`, choices, scales, false)
    item[known.name] = field
    fields.push(known)
  }
  const keyType: Field = choices.chance(30) ? { type: 'integer', range: [0, 9] } : { type: 'text' }
  const hasKey = choices.chance(70)
  const isOptional = choices.chance(10)
  if (hasKey) item['f-kode'] = isOptional ? { ...keyType, required: false } : keyType
  if (hasKey && !isOptional && choices.chance(60)) {
    item[relation.name] = { type: 'choice', choices: [...relations] }
    fields.push(relation)
  }
  return [{ type: 'list', maxItems: 12, item, ...(hasKey ? { key: 'f-kode' } : {}) }, fields]
}

/** How a rater stands to the person, where the entries of a list are ratings. */
export const relations = ['atasan', 'rekan', 'bawahan'] as const
export const relation: Known = { name: 'f-hubungan', type: 'choice', choices: relations }
