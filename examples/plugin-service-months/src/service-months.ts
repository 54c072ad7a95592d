import { civilDay } from './civil-day.ts'

/**
 * The whole months from one day to another, both counted from 1970-01-01; `null` where the second comes first. A month
 * is whole on the day of the same number, and on the last day of a month that has no such day: from 31 January, the first
 * one ends on 28 February.
 */
export function serviceMonths(from: number, to: number): number | null {
  if (to < from) return null
  const [start, end] = [civilDay(from), civilDay(to)]
  const months = (end.year - start.year) * 12 + end.month - start.month
  const isLastDay = civilDay(to + 1).day === 1
  return end.day >= start.day || isLastDay ? months : months - 1
}
