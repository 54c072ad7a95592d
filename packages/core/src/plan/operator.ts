import { hasHalfLetter } from '../text/canonical-json.ts'
import type { PlanValue } from './plan.ts'
import type { ValueType } from './value-type.ts'

/** A plugin's operator, as a plan calls it: whole numbers, ranks, days, booleans, texts in; one of them or `null` out. */
export type PlanOperator = (...args: readonly PlanValue[]) => PlanValue

/**
 * What is wrong with what an operator did. `threw`: it threw. `promise`: it gave a promise, and nothing here waits.
 * `wrong_type`: another type than declared, or nothing at all. `not_whole`: a fraction, NaN or an infinity.
 * `out_of_range`: beyond its declared bounds. `broken_text`: a text with half a letter, which has no fingerprint.
 */
export type OperatorFault = 'threw' | 'promise' | 'wrong_type' | 'not_whole' | 'out_of_range' | 'broken_text'

/** A call that gave no value because the operator failed; what it was given is not told. */
export interface OperatorFailure {
  readonly operator: string
  readonly plugin: string
  /** The plan step that called. */
  readonly step: string
  readonly fault: OperatorFault
}

/** An operator held to the type that its plan step declares: every way to fail is a fault, and nothing else comes out. */
export type HeldOperator = (
  args: readonly PlanValue[],
) => { readonly value: PlanValue } | { readonly fault: OperatorFault }

export function heldOperator(operator: PlanOperator, type: ValueType): HeldOperator {
  const faultOf = faultFinder(type)
  return (args) => {
    try {
      const value: unknown = operator(...args.map(withoutNegativeZero))
      if (value === null) return { value }
      const fault = faultOf(value)
      return fault === undefined ? { value: withoutNegativeZero(value as PlanValue) } : { fault }
    } catch {
      return { fault: 'threw' }
    }
  }
}

/** Finds what is wrong with a value that an operator gave for this type; nothing where it is right. */
function faultFinder(type: ValueType): (value: unknown) => OperatorFault | undefined {
  switch (type.is) {
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? undefined : wrongType(value))
    case 'text':
      return (value) => (typeof value === 'string' ? textFault(value, type.maxLength ?? 10_000) : wrongType(value))
    default: {
      const [low, high] = rangeOf(type)
      return (value) => {
        if (typeof value !== 'number') return wrongType(value)
        if (!Number.isInteger(value)) return 'not_whole'
        return value >= low && value <= high ? undefined : 'out_of_range'
      }
    }
  }
}

/** JavaScript's own −0 is no other number than 0, neither on the way in nor out. */
const withoutNegativeZero = (value: PlanValue): PlanValue => (typeof value === 'number' ? value + 0 : value)

function textFault(value: string, limit: number): OperatorFault | undefined {
  if (value.length > limit) return 'out_of_range'
  return hasHalfLetter(value) ? 'broken_text' : undefined
}

function rangeOf(type: Exclude<ValueType, { is: 'boolean' | 'text' }>): readonly [low: number, high: number] {
  switch (type.is) {
    case 'number':
      return [type.min, type.max]
    case 'level':
      return [0, type.size - 1]
    case 'choice':
      return [0, type.choices.length - 1]
    case 'date':
      return [type.first ?? -farthestDay, type.last ?? farthestDay]
  }
}

/** As far as `Date` counts, so that every day can be written. */
const farthestDay = 1e8

function wrongType(value: unknown): OperatorFault {
  if (typeof value !== 'object' || value === null || !('then' in value)) return 'wrong_type'
  // A promise that nobody waits for must not end the program when it fails.
  if (value instanceof Promise) value.catch(() => undefined)
  return 'promise'
}
