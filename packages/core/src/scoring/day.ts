const form = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Days from 1970-01-01 to a day of the calendar; undefined if there is no such day.
 *
 * @example
 * ```ts doctest
 * dayNumber('1970-01-31') // => 30
 * dayNumber('2026-02-29') // => undefined
 * ```
 */
export function dayNumber(text: string): number | undefined {
  const [, year, month, day] = form.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined
  return daysBefore(y, m) + d - 1
}

/** The day `n` days after 1970-01-01, as `2026-01-31`. */
export function dayText(n: number): string {
  let year = 1970 + Math.floor(n / 365.2425)
  while (daysBefore(year + 1, 1) <= n) year++
  while (daysBefore(year, 1) > n) year--
  let month = 1
  while (month < 12 && daysBefore(year, month + 1) <= n) month++
  const day = n - daysBefore(year, month) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** Days from 1970-01-01 to the first day of the month; the proleptic Gregorian calendar. */
function daysBefore(year: number, month: number): number {
  const y = year - 1
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  let days = y * 365 + leapDays - 719_162
  for (let m = 1; m < month; m++) days += daysInMonth(year, m)
  return days
}
