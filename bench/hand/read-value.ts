// Reads one value with all the care that a fast path leaves out: texts, holes, mistakes.

/** Not given. */
export const missing = -1
/** Given, and not taken: of the wrong type, out of range, or finer than the declared digits. */
export const refused = -2

const decimalForm = /^(-?)(\d{1,17})(?:\.(\d{1,17}))?$/

/**
 * A number with the declared digits as the whole number of its last digit; `missing` or `refused`. A text counts as the
 * decimal that it writes.
 *
 * @param low - not negative
 */
export function readNumber(value: unknown, digits: number, low: number, high: number): number {
  if (value === null || value === undefined) return missing
  const scale = 10 ** digits
  if (typeof value === 'number') {
    const scaled = Math.round(value * scale)
    return value >= low && value <= high && scaled / scale === value ? scaled + 0 : refused
  }
  if (typeof value !== 'string') return refused
  const [matched, sign, whole = '', fraction = ''] = decimalForm.exec(value) ?? []
  if (matched === undefined || /[1-9]/.test(fraction.slice(digits))) return refused
  const scaled = Number(whole + fraction.slice(0, digits).padEnd(digits, '0')) * (sign === '-' ? -1 : 1)
  return scaled >= low * scale && scaled <= high * scale ? scaled + 0 : refused
}

/** The rank of a level; `missing` or `refused`. */
export function readLevel(value: unknown, levels: readonly string[]): number {
  if (value === null || value === undefined) return missing
  const rank = levels.indexOf(value as string)
  return rank < 0 ? refused : rank
}

/** 0 or 1; `missing` or `refused`. */
export function readBoolean(value: unknown): number {
  if (value === null || value === undefined) return missing
  return value === true ? 1 : value === false ? 0 : refused
}
