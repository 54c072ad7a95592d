import type { RoundingMode } from '../../exact/rounding.ts'
import type { Interval } from '../../plan/interval.ts'
import { group } from './expression.ts'

/** A whole number in generated code: a variable or a constant, and what it can be. */
export interface Whole {
  readonly code: string
  readonly interval: Interval
}

/**
 * `over / by` in whole units of 10⁻ᵈⁱᵍⁱᵗˢ. One floor of one division, where the bounds prove that every whole number on
 * the way fits a double: then the double quotient of two whole numbers never reaches the next whole one. Otherwise the
 * exact function that the reference road uses.
 *
 * @returns an expression; `over.code` and `by.code` may stand in it more than once
 */
export function quotientCode(over: Whole, by: Whole, digits: number, mode: RoundingMode): string {
  const general = `roundQuotient(${over.code}, ${by.code}, ${digits}, '${mode}')`
  const power = 10 ** digits
  const largest = Math.max(Math.abs(over.interval[0]), Math.abs(over.interval[1]))
  const divisor = by.interval[1]
  const fits = largest * power * 2 + divisor * 3 <= Number.MAX_SAFE_INTEGER
  if (!fits || by.interval[0] < 0 || mode === 'half-even') return general
  const positive = (code: string): string => floorCode(code, by, power, mode)
  if (over.interval[0] >= 0) return positive(over.code)
  const negative = `0 - ${positive(`(0 - ${over.code})`)}`
  return group(`${over.code} >= 0 ? ${positive(over.code)} : ${negative}`)
}

function floorCode(over: string, by: Whole, power: number, mode: Exclude<RoundingMode, 'half-even'>): string {
  const by2 = by.interval[0] === by.interval[1] ? String(by.interval[0] * 2) : `(${by.code} * 2)`
  if (mode === 'half-up') return `Math.floor((${times(over, power * 2)} + ${by.code}) / ${by2})`
  const scaled = times(over, power)
  return mode === 'down' ? `Math.floor(${scaled} / ${by.code})` : `Math.ceil(${scaled} / ${by.code})`
}

const times = (code: string, factor: number): string => (factor === 1 ? code : `${code} * ${factor}`)
