/** A decimal of at most fifteen digits behind the point, for sums that must not round. */
export interface Decimal {
  /** In units of 10⁻¹⁵. */
  readonly units: bigint
  /** How many digits people are shown. */
  readonly digits: number
}

const form = /^(-?)(\d+)(?:\.(\d{1,15}))?$/

/** Reads the canonical text of a number; undefined for a fraction that has no decimal form. */
export function toDecimal(text: string): Decimal | undefined {
  const [, sign, whole, fraction = ''] = form.exec(text) ?? []
  if (whole === undefined) return undefined
  const units = BigInt(whole + fraction.padEnd(15, '0'))
  return { units: sign === '-' ? -units : units, digits: fraction.length }
}

export const plus = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units + b.units,
  digits: Math.max(a.digits, b.digits),
})

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, { ...b, units: -b.units })

export const zero: Decimal = { units: 0n, digits: 0 }

export function decimalText({ units, digits }: Decimal): string {
  const text = String(units < 0n ? -units : units).padStart(16, '0')
  const fraction = text.slice(-15, digits === 15 ? undefined : digits - 15)
  return `${units < 0n ? '-' : ''}${text.slice(0, -15)}${digits === 0 ? '' : `.${fraction}`}`
}
