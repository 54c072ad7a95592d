import type { RoundingMode } from '../../exact/rounding.ts'
import type { Interval } from '../../plan/interval.ts'
import { group } from './expression.ts'
import { isInt32 } from './int32.ts'

/** A whole number in generated code: a variable or a constant, and what it can be. */
export interface Whole {
  readonly code: string
  readonly interval: Interval
}

/**
 * `over / by` in whole units of 10⁻ᵈⁱᵍⁱᵗˢ. One division, cut to a whole number, where the bounds prove that every whole
 * number on the way fits a double: then the double quotient of two whole numbers never reaches the next whole one.
 * Otherwise the exact function that the reference road uses.
 *
 * @param over - its value is `over.code · over.factor`
 *
 * @returns an expression; `over.code` and `by.code` may stand in it more than once
 */
export function quotientCode(
  over: Whole & { readonly factor: number },
  by: Whole,
  digits: number,
  mode: RoundingMode,
): string {
  const power = 10 ** digits
  const [low, high] = [over.interval[0] * over.factor, over.interval[1] * over.factor]
  const largest = Math.max(Math.abs(low), Math.abs(high))
  const fits = largest * power * 2 + by.interval[1] * 3 <= Number.MAX_SAFE_INTEGER
  if (!fits || by.interval[0] < 0 || over.factor < 0 || mode === 'half-even' || mode === 'up') {
    const whole = over.factor === 1 ? over.code : `${over.code} * ${over.factor}`
    return `roundQuotient(${whole}, ${by.code}, ${digits}, '${mode}')`
  }
  // A bit operator cuts off what a floor would, where the result is small, and processors do it faster.
  const isSmall = (largest * power) / Math.max(1, by.interval[0]) + 1 < 2 ** 31
  const positive = (code: string): string => {
    const quotient = positiveCode(code, over.factor * power, by, mode)
    return isSmall ? `(${quotient} | 0)` : `Math.floor(${quotient})`
  }
  if (low >= 0) return positive(over.code)
  // Cutting off goes towards zero, so that a half with the sign of the dividend is all that negative ones need.
  if (isSmall && isInt32(over.interval)) {
    const half = mode === 'half-up' ? `(${over.code} >> 31 | 1) * ` : ''
    return `(${positiveCode(over.code, over.factor * power, by, mode, half)} | 0)`
  }
  return group(`${over.code} >= 0 ? ${positive(over.code)} : 0 - ${positive(`(0 - ${over.code})`)}`)
}

/**
 * A quotient that is at least the rounded one, and less than one more.
 *
 * @param sign - begins the half that is added; with it, the same holds for the magnitudes of negative ones
 */
function positiveCode(over: string, factor: number, by: Whole, mode: 'half-up' | 'down', sign = ''): string {
  if (by.interval[0] !== by.interval[1])
    return mode === 'half-up'
      ? `(${times(over, factor * 2)} + ${sign}${by.code}) / (${by.code} * 2)`
      : `${times(over, factor)} / ${by.code}`
  // In lowest terms, and without the doubling where the half is whole.
  const common = divisorOf(factor, by.interval[0])
  const [f, b] = [factor / common, by.interval[0] / common]
  if (mode === 'down') return `${times(over, f)} / ${b}`
  return b % 2 === 0
    ? `(${times(over, f)} + ${sign}${b / 2}) / ${b}`
    : `(${times(over, f * 2)} + ${sign}${b}) / ${b * 2}`
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b)
}

const times = (code: string, factor: number): string => (factor === 1 ? code : `${code} * ${factor}`)
