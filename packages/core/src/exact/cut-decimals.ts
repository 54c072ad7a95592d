import { floor, formatRational, type Rational } from './rational.ts'

/** As many decimals as stand before the dots. */
const digits = 4n

/**
 * A number for people who do not reckon in fractions: `25/12` as `2.0833…`, which says that it goes on. One that has few
 * decimals is written whole.
 */
export function cutDecimals(exact: Rational): string {
  const whole = formatRational(exact)
  if (!whole.includes('/')) return whole
  const isBelow = exact.num < 0n
  const scaled = String(floor({ num: (isBelow ? -exact.num : exact.num) * 10n ** digits, den: exact.den }))
  const padded = scaled.padStart(Number(digits) + 1, '0')
  return `${isBelow ? '-' : ''}${padded.slice(0, -Number(digits))}.${padded.slice(-Number(digits))}…`
}
