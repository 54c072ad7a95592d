import type { Plan, PlanInput, PlanItem, PlanValue } from '../plan/plan.ts'
import { isList, type ListType, type ValueType } from '../plan/value-type.ts'
import type { Json } from '../text/canonical-json.ts'
import { comparedWith, type Compared } from './compared-with.ts'

/** The values that an input is tried with. */
export interface Choices {
  readonly input: PlanInput
  /** In order, lowest first; never `null`, which every input can be as well. */
  readonly values: readonly PlanValue[]
  /** Whether every value that there is comes to the same as one of these. */
  readonly areAll: boolean
}

const mostValues = 64
const unread: Compared = { constants: new Set(), isOnlyCompared: true }

/**
 * The values worth trying for every input that some expressions read: all of them where they are few, else the ends, and
 * what lies around the constants that the input is compared with.
 */
export function choicesOf(plan: Plan, expressions: Iterable<Json>): readonly Choices[] {
  const compared = comparedWith(expressions)
  return plan.inputs.map((input) => {
    const { type, name } = input
    if (isList(type)) return { input, values: lists(type, compared), areAll: false }
    return { input, ...scalars(type, compared.get(name) ?? unread) }
  })
}

function scalars(type: ValueType, { constants, isOnlyCompared }: Compared): Omit<Choices, 'input'> {
  const all = (count: number, first = 0): PlanValue[] => Array.from({ length: count }, (_, rank) => first + rank)
  switch (type.is) {
    case 'boolean':
      return { values: [false, true], areAll: true }
    case 'level':
      return { values: all(type.size), areAll: true }
    case 'choice':
      return { values: all(type.choices.length), areAll: true }
    case 'text': {
      const values = new Set(['x', ...[...constants].filter((each) => typeof each === 'string')])
      return { values: [...values], areAll: isOnlyCompared }
    }
    case 'number':
    case 'date': {
      const numbers = [...constants].filter((each) => typeof each === 'number')
      const [min, max] =
        type.is === 'number'
          ? [type.min, type.max]
          : [type.first ?? Math.min(0, ...numbers) - 2, type.last ?? Math.max(40_000, ...numbers) + 2]
      if (max - min < mostValues) return { values: all(max - min + 1, min), areAll: true }
      const near = numbers.flatMap((each) => [each - 1, each, each + 1, each + 2])
      const spread = isOnlyCompared
        ? [min, max]
        : [0, 1, 2, 3, 4].map((each) => min + Math.floor(((max - min) / 4) * each))
      const values = [...new Set([...spread, ...near])].filter((each) => min <= each && each <= max)
      const areAll = isOnlyCompared && values.length <= mostValues
      return { values: values.sort((a, b) => a - b).slice(0, mostValues), areAll }
    }
  }
}

/**
 * Few lists: none, one item of each sort, also with only what it must have, several, some of every choice, also the best
 * and the worst of each, and as many of the most valuable as there may be.
 */
function lists({ maxItems, key, fields }: ListType, compared: ReadonlyMap<string, Compared>): PlanValue[] {
  const choices = fields.map(({ name, type }) => ({ name, values: scalars(type, compared.get(name) ?? unread).values }))
  const item = (seed: number, index: number): PlanItem => {
    const values = choices.map(({ name, values }, field): [string, PlanValue] => {
      const at = seed === 0 ? 0 : seed === 1 ? values.length - 1 : mix(seed, field) % values.length
      return [name, name === key ? keyOf(fields, key, index) : (values[at] ?? null)]
    })
    return Object.fromEntries(values)
  }
  const needed = new Set(fields.filter(({ required }) => required).map(({ name }) => name))
  const bare = (seed: number): PlanItem =>
    Object.fromEntries(Object.entries(item(seed, seed)).map(([name, value]) => [name, needed.has(name) ? value : null]))
  const many = (seeds: readonly number[]): PlanValue => seeds.slice(0, maxItems).map(item)
  const [choice] = fields.flatMap(({ name, type }) =>
    type.is === 'choice' ? [{ name, size: type.choices.length }] : [],
  )
  const grouped = choice
    ? groupCounts(choice.size, maxItems).map((counts) => {
        const ranks = counts.flatMap((count, rank) => Array<number>(count).fill(rank))
        return ranks.map((rank, index) => ({ ...item(index + 2, index), [choice.name]: rank }))
      })
    : []
  // The best of every choice but one, which has the worst; and the worst of every choice.
  const extremes = choice
    ? Array.from({ length: Math.min(choice.size, 6) + 2 }, (_, worst) => {
        const ranks = groupRanks(Math.min(5, Math.floor(maxItems / choice.size)), choice.size)
        const isWorst = (rank: number): boolean => worst === rank || worst > choice.size
        return ranks.map((rank, index) => ({ ...item(isWorst(rank) ? 0 : 1, index), [choice.name]: rank }))
      })
    : []
  return [
    [],
    ...Array.from({ length: 8 }, (_, seed) => [item(seed, seed)]),
    ...Array.from({ length: needed.size < fields.length ? 4 : 0 }, (_, seed) => [bare(seed)]),
    many([2, 3, 4]),
    ...grouped,
    ...extremes,
    many(Array<number>(200).fill(1)),
  ]
}

/** As many of every choice. */
const groupRanks = (count: number, size: number): readonly number[] =>
  Array.from({ length: count * size }, (_, index) => index % size)

/** How many items of each choice: as many of all, and fewer of one. Groups are counted, and some are too small. */
function groupCounts(size: number, maxItems: number): readonly (readonly number[])[] {
  const most = Math.min(5, Math.floor(maxItems / size))
  const even = (count: number): number[] => Array<number>(size).fill(count)
  const fewer = Array.from({ length: Math.min(size, 6) * most }, (_, index) =>
    even(most).map((count, rank) => (rank === Math.floor(index / most) ? index % most : count)),
  )
  return [...Array.from({ length: most }, (_, count) => even(count + 1)), ...fewer]
}

/** Items of their own keys; where a key cannot be a text, its own values must do. */
function keyOf(fields: ListType['fields'], key: string, index: number): PlanValue {
  const type = fields.find(({ name }) => name === key)?.type
  if (type?.is === 'number') return Math.min(type.max, type.min + index)
  return type?.is === 'text' || type === undefined ? `k${index}` : index % (type.is === 'level' ? type.size : 2)
}

/** A number that looks like chance and is none: the same for the same seeds, everywhere. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) >>> 0
}
