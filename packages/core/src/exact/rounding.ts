/**
 * How a quotient becomes a number of fixed digits.
 *
 * `half-up`: nearest, a half away from zero (the rounding taught in school). `half-even`: nearest, a half to the even
 * neighbour. `down`: towards zero. `up`: away from zero.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up'

/**
 * `num / den` in whole units of 10⁻ᵈⁱᵍⁱᵗˢ, exactly rounded.
 *
 * Whole numbers in, a whole number out: no binary fraction ever takes part, so a tie is a tie. Where the product
 * `2 · num · 10ᵈⁱᵍⁱᵗˢ` leaves the range in which doubles count every whole number, BigInt takes over.
 *
 * @param num - whole, at most 2⁵³ − 1 in magnitude
 * @param den - whole, not 0
 * @param digits - 0 to 15
 * @returns whole, never −0; the compiler has proved that it fits
 *
 * @example
 * ```ts doctest
 * roundQuotient(1005, 1000, 2, 'half-up') // => 101
 * roundQuotient(-5, 2, 0, 'half-up') // => -3
 * roundQuotient(5, 2, 0, 'half-even') // => 2
 * roundQuotient(100 * 5050450, 9999901, 2, 'half-up') // => 5050
 * ```
 */
export function roundQuotient(num: number, den: number, digits: number, mode: RoundingMode): number {
  const isNegative = num < 0 !== den < 0
  const divisor = Math.abs(den)
  const dividend = Math.abs(num) * 10 ** digits
  const magnitude =
    dividend * 2 + divisor <= Number.MAX_SAFE_INTEGER && divisor * 2 <= Number.MAX_SAFE_INTEGER
      ? divide(dividend, divisor, mode)
      : divideBig(BigInt(Math.abs(num)) * 10n ** BigInt(digits), BigInt(divisor), mode)
  return isNegative && magnitude !== 0 ? -magnitude : magnitude
}

function divide(dividend: number, divisor: number, mode: RoundingMode): number {
  const rest = dividend % divisor
  const quotient = (dividend - rest) / divisor
  return quotient + (goesUp(rest * 2 - divisor, rest > 0, quotient % 2 === 1, mode) ? 1 : 0)
}

function divideBig(dividend: bigint, divisor: bigint, mode: RoundingMode): number {
  const rest = dividend % divisor
  const quotient = dividend / divisor
  return Number(quotient + (goesUp(Number(rest * 2n - divisor), rest > 0n, quotient % 2n === 1n, mode) ? 1n : 0n))
}

/** Whether the magnitude grows by one; `beyondHalf` is positive above the half, 0 at it. */
function goesUp(beyondHalf: number, hasRest: boolean, isOdd: boolean, mode: RoundingMode): boolean {
  switch (mode) {
    case 'half-up':
      return beyondHalf >= 0
    case 'half-even':
      return beyondHalf > 0 || (beyondHalf === 0 && isOdd)
    case 'up':
      return hasRest
    case 'down':
      return false
  }
}
