import { roundQuotient } from '../exact/rounding.ts'
import type { HeldOperator, HeldOperators } from '../plan/operator.ts'
import type { PlanValue } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import { dayNumber, dayText } from '../scoring/day.ts'
import { fromText } from '../scoring/read-value.ts'
import { hasHalfLetter } from '../text/canonical-json.ts'
import { lookOf } from '../text/look-of.ts'
import { reprOf } from './columns.ts'
import { operatorSignal } from './operator-signal.ts'

/** What generated code is given; see `runtimeNames`. */
export interface Runtime {
  decimal(given: unknown, digits: number): number
  day(text: string): number
  dayText(day: number): string
  roundQuotient: typeof roundQuotient
  part(value?: unknown): object | undefined
  differ(values: ArrayLike<unknown>, count: number): boolean
  hasHalfLetter(text: string): boolean
  /** Throws `operatorSignal` where the operator fails. */
  operator(step: string, type: ValueType): (...args: readonly PlanValue[]) => number | string | null
}

/** @param operators - for plans that call some, made by `holdOperators` */
export function runtimeOf(operators: HeldOperators = new Map()): Runtime {
  return {
    decimal,
    day: (text) => dayNumber(text) ?? NaN,
    dayText,
    roundQuotient,
    part,
    differ,
    hasHalfLetter,
    operator(step, type) {
      const held = operators.get(step)
      if (!held) throw new TypeError(`the operator of "${step}" was not given`)
      return signalling(held, type)
    },
  }
}

/** An operator for generated code and columns, whose values are kept as `reprOf` says. */
function signalling(held: HeldOperator, type: ValueType): (...args: readonly PlanValue[]) => number | string | null {
  const repr = reprOf(type)
  const absent = repr === 'number' ? NaN : repr === 'rank' ? -1 : null
  return (...args) => {
    const answer = held(args)
    if ('failure' in answer) throw operatorSignal
    const { value } = answer
    return value === null ? absent : typeof value === 'string' ? value : Number(value)
  }
}

/** A canonical decimal as a double; `NaN` for everything else. */
function decimal(given: unknown, digits: number): number {
  const scaled = typeof given === 'string' ? fromText(given, digits) : 'type'
  return typeof scaled === 'number' ? scaled / 10 ** digits : NaN
}

const nothing = Object.freeze({})

/** A part of a record: one without properties where there is none, and none where something else stands there. */
const part = (value: unknown = null): object | undefined =>
  value === null ? nothing : typeof value === 'object' && !Array.isArray(value) ? value : undefined

/** Whether the first `count` values are all different, and texts among them by more than a program sees. */
export function differ(given: ArrayLike<unknown>, count: number): boolean {
  const values = typeof given[0] === 'string' || given[0] === null ? looks(given, count) : given
  if (count > 8) return new Set(Array.prototype.slice.call(values, 0, count)).size === count
  // `Object.is` as in a `Set`: two entries without a key (`NaN` among numbers) are not told apart.
  for (let a = 1; a < count; a++) for (let b = 0; b < a; b++) if (Object.is(values[a], values[b])) return false
  return true
}

const looks = (values: ArrayLike<unknown>, count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, index) => {
    const value = values[index]
    return typeof value === 'string' ? lookOf(value) : value
  })
