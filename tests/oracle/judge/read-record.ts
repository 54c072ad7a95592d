import type { Input, RuleSet } from '@sasando/core'

import { hasDigits, written } from './exact.ts'
import type { Type, Value } from './value.ts'

type ListInput = Extract<Input, { type: 'list' }>
type Scalar = Exclude<Input, ListInput> | ListInput['item'][string]
export type Item = ReadonlyMap<string, Value | null>

/** What a record gives for one input. */
export interface Given {
  readonly type: Type
  /** `null` where nothing was given, or what was given is refused. */
  readonly value: Value | null
  /** The entries, for a list. */
  readonly items: readonly Item[] | null
  /** Given, but not what the input says it takes. Nothing stands in for a mistake. */
  readonly isRefused: boolean
}

/** Thrown where a value is refused, and caught where the input is read. */
class Refused extends Error {}

/** Reads what a record gives for each input; only own properties count. */
export function readRecord(ruleSet: RuleSet, record: unknown): ReadonlyMap<string, Given> {
  const isRecord = typeof record === 'object' && record !== null && !Array.isArray(record)
  return new Map(
    Object.entries(ruleSet.inputs).map(([name, input]) => {
      const given = isRecord ? at(record, input.path ?? [name]) : inTheWay
      return [name, readInput(given, input, ruleSet)]
    }),
  )
}

/** The type of an input or of a field. */
export function inputType(input: Input | Scalar, ruleSet: RuleSet): Type {
  switch (input.type) {
    case 'number':
    case 'integer':
      return { is: 'number' }
    case 'level':
      return { is: 'level', levels: levelsOf(ruleSet, input.scale) }
    default:
      return { is: input.type }
  }
}

/** The levels of a scale, lowest first. */
export const levelsOf = (ruleSet: RuleSet, scale: string): readonly string[] =>
  (ruleSet.scales?.[scale]?.levels ?? []).map((each) => (typeof each === 'string' ? each : each.id))

function readInput(given: unknown, input: Input, ruleSet: RuleSet): Given {
  const type = inputType(input, ruleSet)
  const nothing = { type, value: null, items: null, isRefused: false }
  if (given === undefined || given === null) return nothing
  if (given === inTheWay) return { ...nothing, isRefused: true }
  try {
    return input.type === 'list'
      ? { ...nothing, items: readList(given, input, ruleSet) }
      : { ...nothing, value: readScalar(given, input, ruleSet) }
  } catch (error) {
    if (error instanceof Refused) return { ...nothing, isRefused: true }
    throw error
  }
}

function readScalar(given: unknown, input: Scalar, ruleSet: RuleSet): Value {
  switch (input.type) {
    case 'number':
      return readNumber(given, input.digits, input.range)
    case 'integer':
      return readNumber(given, 0, input.range)
    case 'boolean':
      return typeof given === 'boolean' ? given : refuse()
    case 'level': {
      const levels = levelsOf(ruleSet, input.scale)
      return { levels, rank: levels.indexOf(oneOf(given, levels)) }
    }
    case 'choice':
      return oneOf(
        given,
        input.choices.map((each) => (typeof each === 'string' ? each : each.id)),
      )
    case 'date':
      return readDay(given, input.range)
    case 'text':
      return readText(given, input.maxLength ?? 10_000)
  }
}

function readNumber(given: unknown, digits: number, [low, high]: readonly [number | string, number | string]): Value {
  const isWritten = typeof given === 'string' ? /^-?\d{1,17}(\.\d{1,17})?$/.test(given) : Number.isFinite(given)
  if (!isWritten) return refuse()
  const value = written(given as number | string)
  const fits = value.gte(written(low)) && value.lte(written(high))
  return fits && hasDigits(value, digits) ? value : refuse()
}

function readDay(given: unknown, range: readonly [string, string] | undefined): Value {
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given)) return refuse()
  const day = new Date(`${given}T00:00:00Z`)
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === given
  return isDay && (!range || (given >= range[0] && given <= range[1])) ? given : refuse()
}

const readText = (given: unknown, longest: number): string =>
  typeof given === 'string' && given.length <= longest && given.isWellFormed() ? given : refuse()

const oneOf = (given: unknown, allowed: readonly string[]): string =>
  typeof given === 'string' && allowed.includes(given) ? given : refuse()

/** A list is taken whole or not at all. Of entries with keys that look alike only equal ones are taken, and once. */
function readList(given: unknown, list: ListInput, ruleSet: RuleSet): readonly Item[] {
  if (!Array.isArray(given) || given.length > list.maxItems) return refuse()
  const items = Array.from(given, (each) => readItem(each, list, ruleSet))
  if (list.key === undefined) return items
  const kept = new Map<string, { item: Item; content: string }>()
  for (const item of items) {
    const given = item.get(list.key) ?? null
    const key = textOf(typeof given === 'string' ? seen(given) : given)
    const content = JSON.stringify([...item].map(([field, value]) => [field, textOf(value)]))
    const earlier = kept.get(key)
    if (earlier && earlier.content !== content) return refuse()
    if (!earlier) kept.set(key, { item, content })
  }
  return [...kept.values()].map(({ item }) => item)
}

/** What can be told apart by looking: letters without their size, and words without what is between them. */
const seen = (text: string): string =>
  fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')

const fold = (text: string): string =>
  Array.from(text.normalize('NFKD'), (letter) =>
    /\p{Default_Ignorable_Code_Point}/u.test(letter)
      ? ''
      : /\s/u.test(letter)
        ? ' '
        : /\p{Cc}/u.test(letter)
          ? ''
          : letter.toUpperCase(),
  )
    .join('')
    .toLowerCase()
    .normalize('NFKD')

function readItem(given: unknown, list: ListInput, ruleSet: RuleSet): Item {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse()
  return new Map(
    Object.entries(list.item).map(([name, field]) => {
      const value = at(given, [name])
      if (value !== undefined && value !== null) return [name, readScalar(value, field, ruleSet)]
      return field.required === false ? [name, null] : refuse()
    }),
  )
}

/** Equal for equal values only. */
const textOf = (value: Value | null): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each))

/** Something that is no object stands where the record should go on. */
const inTheWay = Symbol('in the way')

function at(root: object, path: readonly string[]): unknown {
  let value: unknown = root
  for (const key of path) {
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'object' || Array.isArray(value)) return inTheWay
    if (!Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

function refuse(): never {
  throw new Refused()
}
