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
  if (m < 1 || m > 12 || d < 1 || d > daysBefore(y, m + 1) - daysBefore(y, m)) return undefined
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

/**
 * Days from 1970-01-01 to the first day of the month, in the proleptic Gregorian calendar; the 13th month is the next
 * January. Counted from March, every leap day is the last of its year, and 153 days are five months.
 */
function daysBefore(year: number, month: number): number {
  const y = month < 3 ? year - 1 : year
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return y * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) - 719_468
}
