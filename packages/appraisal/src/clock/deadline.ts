import { addWorkingDays, type Calendar, type Counting } from '@sasando/asn'

import { terms, type Holder, type Term } from './terms.ts'

/** A limit that runs, or ran. Its day was counted once and is only ever moved away, never nearer. */
export interface Deadline {
  readonly term: Term
  readonly holder: Holder
  /** The day of what set it going. */
  readonly from: string
  /** The last day. */
  readonly dueOn: string
  /** Id and version of the calendar by which it was counted. */
  readonly calendar: string
  /** The day on which it was met; absent while it was not. */
  readonly metOn?: string
}

export const calendarName = ({ id, version }: Calendar): string => `${id} ${version}`

/**
 * Sets a limit going.
 *
 * @throws RangeError where the calendar does not reach the last day
 */
export function startDeadline(
  term: Term,
  from: string,
  calendar: Calendar,
  counting: Counting,
  holder: Holder = terms[term].holder,
): Deadline {
  return {
    term,
    holder,
    from,
    dueOn: addWorkingDays(calendar, from, terms[term].workingDays, counting),
    calendar: calendarName(calendar),
  }
}

/**
 * The same limit by another calendar: a day that has been named to somebody never comes nearer.
 *
 * @throws RangeError where the calendar does not reach the last day
 */
export function recount(deadline: Deadline, calendar: Calendar, counting: Counting): Deadline {
  const { dueOn } = startDeadline(deadline.term, deadline.from, calendar, counting)
  return dueOn > deadline.dueOn ? { ...deadline, dueOn, calendar: calendarName(calendar) } : deadline
}

export const isOver = ({ dueOn }: Deadline, today: string): boolean => today > dueOn
