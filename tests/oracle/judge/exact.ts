import { Fraction } from 'fraction.js'

/** How a step rounds, as the format writes it. */
export interface RoundingRule {
  readonly digits: number
  readonly mode?: 'half-up' | 'half-even' | 'down' | 'up' | undefined
}

export const zero = new Fraction(0)
export const one = new Fraction(1)

/** A number of a rule set, `0.15`, `"0.15"` or `"1/7"`; a double stands for the shortest decimal that names it. */
export function written(value: number | string): Fraction {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? []
  if (whole === '') return new Fraction(String(value))
  const digits = BigInt(sign + whole + fraction)
  const shift = Number(exponent) - fraction.length
  return shift >= 0 ? new Fraction(digits * 10n ** BigInt(shift)) : new Fraction(digits, 10n ** BigInt(-shift))
}

/**
 * The value with so many digits: the neighbour that is nearer. A half goes away from zero, or to the even neighbour;
 * `down` goes towards zero and `up` away from it.
 */
export function roundTo(value: Fraction, { digits, mode = 'half-up' }: RoundingRule): Fraction {
  const unit = new Fraction(1n, 10n ** BigInt(digits))
  const steps = value.abs().div(unit)
  const inner = steps.floor()
  const beyondHalf = steps.sub(inner).compare(new Fraction(1, 2))
  const goesOut = {
    'half-up': beyondHalf >= 0,
    'half-even': beyondHalf > 0 || (beyondHalf === 0 && inner.n % 2n === 1n),
    down: false,
    up: !steps.equals(inner),
  }[mode]
  const magnitude = (goesOut ? inner.add(1) : inner).mul(unit)
  return value.s < 0n ? magnitude.neg() : magnitude
}

/** Whether so many decimal digits write the value as it is. */
export const hasDigits = (value: Fraction, digits: number): boolean => 10n ** BigInt(digits) % value.d === 0n

/** The value written with so many digits: `87.00`. */
export function decimal(value: Fraction, digits: number): string {
  const units = String((value.n * 10n ** BigInt(digits)) / value.d).padStart(digits + 1, '0')
  const sign = value.s < 0n ? '-' : ''
  return digits === 0 ? sign + units : `${sign}${units.slice(0, -digits)}.${units.slice(-digits)}`
}
