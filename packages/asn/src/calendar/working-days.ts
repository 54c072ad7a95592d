import type { Calendar, CollectiveLeave, DayKind } from './calendar.ts'
import { dayNumber, dayText, weekday } from './day.ts'

/** How working days are counted. */
export interface Counting extends CollectiveLeave {
  /**
   * The question that deadlines are argued about: whether the day on which something happened is itself the first of
   * them (`counted`), or the day after (`not-counted`). A day that is not worked on is never counted.
   */
  readonly firstDay: 'counted' | 'not-counted'
}

/**
 * Whether a day is worked on.
 *
 * @throws TypeError if `day` is no day; RangeError if the calendar does not cover it
 */
export function isWorkingDay(calendar: Calendar, day: string, options: CollectiveLeave = {}): boolean {
  return asker(calendar, options)(numberOf(day))
}

/**
 * The day on which the `count`th working day falls: the last day of a deadline.
 *
 * @param from - the day on which something happened, such as that a document was received
 * @param count - 1 or more
 * @throws TypeError if `from` is no day, `count` no such number, or `firstDay` not said; RangeError if the calendar does not reach so far
 *
 * @example
 * ```ts doctest
 * import { addWorkingDays, indonesia } from '@sasando/asn'
 * addWorkingDays(indonesia, '2026-03-13', 14, { firstDay: 'not-counted' }) // => '2026-04-10'
 * ```
 */
export function addWorkingDays(calendar: Calendar, from: string, count: number, options: Counting): string {
  if (!Number.isSafeInteger(count) || count < 1) throw new TypeError(`not a number of working days: ${count}`)
  const isWorked = asker(calendar, options)
  let day = numberOf(from) + skipped(options)
  for (let left = count - Number(isWorked(day)); left > 0;) left -= Number(isWorked(++day))
  return dayText(day)
}

/**
 * How many working days there are up to and with `to`. 0 where `to` is before the first of them.
 *
 * @throws TypeError if one of the days is none, or `firstDay` not said; RangeError if the calendar does not cover them
 */
export function workingDaysBetween(calendar: Calendar, from: string, to: string, options: Counting): number {
  const isWorked = asker(calendar, options)
  const [first, last] = [numberOf(from), numberOf(to)]
  let count = 0
  for (let day = first + skipped(options); day <= last; day++) count += Number(isWorked(day))
  return count
}

/** A program without types may leave `firstDay` out, and would not be told that a deadline hangs on it. */
function skipped({ firstDay }: Counting): 0 | 1 {
  if (firstDay === 'counted') return 0
  if (firstDay === 'not-counted') return 1
  throw new TypeError(`firstDay is "counted" or "not-counted", not ${JSON.stringify(firstDay)}`)
}

function numberOf(day: string): number {
  const number = dayNumber(day)
  if (number === undefined) throw new TypeError(`not a day such as 2026-01-31: ${day}`)
  return number
}

function asker(calendar: Calendar, { collectiveLeave = 'off' }: CollectiveLeave): (day: number) => boolean {
  const { covers, workweek, days, id, version } = calendar
  const [first, last] = [numberOf(covers.from), numberOf(covers.to)]
  const kinds = new Map<number, DayKind>(days.map(({ date, kind }) => [numberOf(date), kind]))
  const worked = new Set(workweek)
  return (day) => {
    if (day < first || day > last)
      throw new RangeError(`${id} ${version} knows the days from ${covers.from} to ${covers.to}, not ${dayText(day)}`)
    const kind = kinds.get(day)
    if (kind === 'working-day') return true
    const isOff = kind !== undefined && !(kind === 'collective-leave' && collectiveLeave === 'work')
    return worked.has(weekday(day)) && !isOff
  }
}
