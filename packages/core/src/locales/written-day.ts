import type { Words } from './words.ts'

/** `2026-01-31` as `31 Januari 2026`. */
export function writtenDay(day: string, { months }: Words): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`
}
