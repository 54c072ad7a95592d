import { Fraction } from 'fraction.js'

/** A level with its scale, lowest level first. */
export interface Level {
  readonly levels: readonly string[]
  readonly rank: number
}

/** A value of a score sheet. Choices, days and texts are their own text. */
export type Value = Fraction | Level | boolean | string

/** What a name stands for, whether or not it has a value for this person. */
export type Type =
  | { readonly is: 'number' | 'boolean' | 'choice' | 'date' | 'text' | 'list' }
  | { readonly is: 'level'; readonly levels: readonly string[] }

export const isNumber = (value: Value): value is Fraction => value instanceof Fraction
export const isLevel = (value: Value): value is Level => typeof value === 'object' && 'rank' in value

/** What somebody wrote as a text means: a level where a level is expected, else the text. */
export function fromText(text: string, expected: Type | undefined): Value {
  if (expected?.is !== 'level') return text
  const rank = expected.levels.indexOf(text)
  if (rank < 0) throw new RangeError(`there is no level "${text}"`)
  return { levels: expected.levels, rank }
}

/** Below 0 where `a` comes first. Days are ordered as they are written: year, month, day. */
export function order(a: Value, b: Value): number {
  if (isNumber(a) && isNumber(b)) return a.compare(b)
  if (isLevel(a) && isLevel(b)) return a.rank - b.rank
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  throw new TypeError(`${show(a)} and ${show(b)} have no order`)
}

/** For people and for comparison: `583/7`, the name of a level, `true`. */
export function show(value: Value): string {
  if (isNumber(value)) return value.toFraction()
  return isLevel(value) ? (value.levels[value.rank] ?? '') : String(value)
}
