/** An exact fraction in lowest terms; `den` is positive. Used while compiling, never per record. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

/** A number as a rule set writes it: `0.15`, `"0.15"` or `"1/7"`. */
export type ExactNumber = number | string

const decimalForm = /^(-?)(\d+)(?:\.(\d+))?$/
const fractionForm = /^(-?\d+)\/(\d+)$/

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

export const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b

/** The fraction `num / den` in lowest terms. Throws a `RangeError` when `den` is 0. */
export function rational(num: bigint, den: bigint = 1n): Rational {
  if (den === 0n) throw new RangeError('a denominator is never 0')
  const divisor = gcd(num, den) * (den < 0n ? -1n : 1n)
  return { num: num / divisor, den: den / divisor }
}

/**
 * Reads a decimal or a fraction without loss; `undefined` if it is neither (also for `1e3`, `NaN`, `"1/0"`).
 *
 * A JSON number is read through its shortest decimal form, which is what its author wrote:
 * the JSON reader refuses numbers for which that is not so.
 */
export function parseExact(value: ExactNumber): Rational | undefined {
  const text = String(value)
  const decimal = decimalForm.exec(text)
  if (decimal) {
    const [, sign, whole = '', fraction = ''] = decimal
    return rational(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length))
  }
  const [, num, den] = fractionForm.exec(text) ?? []
  if (num === undefined || den === undefined || /^0+$/.test(den)) return undefined
  return rational(BigInt(num), BigInt(den))
}

export const add = (a: Rational, b: Rational): Rational => rational(a.num * b.den + b.num * a.den, a.den * b.den)
export const subtract = (a: Rational, b: Rational): Rational => rational(a.num * b.den - b.num * a.den, a.den * b.den)
export const multiply = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den)
export const divide = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num)
export const compare = (a: Rational, b: Rational): number => Number(a.num * b.den - b.num * a.den)

/** The largest whole number that is not above `a`. */
export function floor({ num, den }: Rational): bigint {
  const quotient = num / den
  return num < 0n && quotient * den !== num ? quotient - 1n : quotient
}

/** The smallest whole number that is not below `a`. */
export const ceil = ({ num, den }: Rational): bigint => -floor({ num: -num, den })

/** How many decimal digits write `1 / den` exactly; `undefined` if none do (a third, a seventh). */
export function decimalDigits(den: number): number | undefined {
  for (let digits = 0, power = 1; digits <= 15; digits++, power *= 10) if (power % den === 0) return digits
  return undefined
}

/** `583/7` or, where it has one, the decimal form: `83.25`. */
export function formatExact(num: number, den: number): string {
  const digits = decimalDigits(den)
  if (digits === undefined) {
    const { num: n, den: d } = rational(BigInt(num), BigInt(den))
    return d === 1n ? `${n}` : `${n}/${d}`
  }
  const factor = 10 ** digits / den
  const scaled = num * factor
  return formatDecimal(Number.isSafeInteger(scaled) ? scaled : BigInt(num) * BigInt(factor), digits)
}

/** The decimal form of a fraction where it has one of few digits, else `583/7`. */
export function formatRational({ num, den }: Rational): string {
  const isSafe = [num, -num, den].every((each) => each <= BigInt(Number.MAX_SAFE_INTEGER))
  return isSafe ? formatExact(Number(num), Number(den)) : `${num}/${den}`
}

/** A whole number of 10⁻ᵈⁱᵍⁱᵗˢ as a decimal: `formatDecimal(8700, 2)` is `87.00`. */
export function formatDecimal(scaled: number | bigint, digits: number): string {
  const text = String(scaled < 0 ? -scaled : scaled).padStart(digits + 1, '0')
  const sign = scaled < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
