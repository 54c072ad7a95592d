import { intervalOf } from '../plan/interval.ts'
import type { ValueType } from '../plan/value-type.ts'

/**
 * The values that a part of a plan can have: whole numbers, ranks or days from `low` to `high`, and of these only some
 * where `only` lists them. Booleans are 0 and 1. Nothing at all where `low` is above `high`.
 */
export interface Span {
  readonly low: number
  readonly high: number
  readonly only?: readonly number[]
}

/** A list of values is kept while it is short; then only its ends are. */
const longest = 256

export const anything: Span = { low: -Infinity, high: Infinity }
export const eitherWay = oneOf([0, 1])

/** Exactly these values. */
export function oneOf(values: Iterable<number>): Span {
  const only = [...new Set(values)].sort((a, b) => a - b)
  const [low = Infinity, high = -Infinity] = [only[0], only.at(-1)]
  return only.length > longest ? { low, high } : { low, high, only }
}

export const from = (low: number, high: number): Span =>
  high - low < longest
    ? oneOf(Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index))
    : { low, high }

/** Every value of a type; of texts and lists nothing is known. */
export const spanOf = (type: ValueType): Span => (type.is === 'boolean' ? eitherWay : from(...intervalOf(type)))

export const isEmpty = ({ low, high }: Span): boolean => low > high
export const has = ({ low, high, only }: Span, value: number): boolean =>
  only ? only.includes(value) : low <= value && value <= high

export function intersect(a: Span, b: Span): Span {
  const only = a.only ?? b.only
  if (only) return oneOf(only.filter((each) => has(a, each) && has(b, each)))
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) }
}

export function unite(a: Span, b: Span): Span {
  if (a.only && b.only) return oneOf([...a.only, ...b.only])
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) }
}

/** `operation` on every pair of values; where the pairs are too many, on the ends of both, which then hold the rest. */
export function pairwise(a: Span, b: Span, operation: (x: number, y: number) => number): Span {
  const isShort = a.only && b.only && a.only.length * b.only.length <= longest * 4
  const [xs, ys] = isShort ? [a.only, b.only] : [ends(a), ends(b)]
  const values = xs.flatMap((x) => ys.map((y) => operation(x, y)))
  // Without an end there is no sum.
  if (values.some(Number.isNaN)) return anything
  const all = oneOf(values)
  return isShort || isEmpty(all) ? all : { low: all.low, high: all.high }
}

const ends = (span: Span): readonly number[] => (isEmpty(span) ? [] : [span.low, span.high])
