// Days of the Gregorian calendar, without hours and time zones: `2026-01-31`.

const form = /^(\d{4})-(\d{2})-(\d{2})$/
const milliseconds = 86_400_000

/** Days from 1970-01-01 to a day; undefined if there is no such day. */
export function dayNumber(text: string): number | undefined {
  const [, year, month, day] = form.exec(text) ?? []
  if (day === undefined) return undefined
  const date = new Date(0)
  // `Date.UTC` would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  const number = date.getTime() / milliseconds
  return dayText(number) === text ? number : undefined
}

/** The day `number` days after 1970-01-01, as `2026-01-31`. */
export function dayText(number: number): string {
  const date = new Date(number * milliseconds)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

/** 1 is Monday, 7 Sunday. */
export const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1
