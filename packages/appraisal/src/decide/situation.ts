import type { Calendar } from '@sasando/asn'

import { startDeadline, type Deadline } from '../clock/deadline.ts'
import type { Holder, Term } from '../clock/terms.ts'
import type { Actor } from '../rights/actor.ts'
import type { Rules } from '../rules/rules.ts'
import { countingOf, type ProcessSettings } from '../settings/settings.ts'
import { localDay } from '../time/local-day.ts'

/** What a decision needs besides the case: who asks, when, by which calendar, settings and rules. */
export interface Context {
  readonly actor: Actor
  /** `2026-01-31T08:00:00.000Z` */
  readonly now: string
  readonly calendar: Calendar
  readonly settings: ProcessSettings
  /** The rule set of the cycle; needed by what judges and evaluates. */
  readonly rules?: Rules
}

/** The context of one command, with the day that it is. */
export interface Situation extends Context {
  readonly command: string
  readonly today: string
  /** @throws CalendarTooShort where the calendar does not reach so far */
  readonly start: (term: Term, from: string, holder?: Holder) => Deadline
}

/** The calendar ends before a limit does: nobody can say when that is. */
export class CalendarTooShort extends Error {
  override readonly name = 'CalendarTooShort'
  readonly term: Term

  constructor(term: Term, cause: unknown) {
    super(`the calendar does not reach the end of "${term}"`, { cause })
    this.term = term
  }
}

export function situationOf(context: Context, command: string): Situation {
  const { now, calendar, settings } = context
  return {
    ...context,
    command,
    today: localDay(now, settings.zone),
    start: (term, from, holder) => {
      try {
        return startDeadline(term, from, calendar, countingOf(settings), holder)
      } catch (error) {
        if (error instanceof RangeError) throw new CalendarTooShort(term, error)
        throw error
      }
    },
  }
}
