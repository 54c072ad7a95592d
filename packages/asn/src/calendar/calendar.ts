import type { Text } from '../locale.ts'

/**
 * What a day is besides a day of the week. `national-holiday`: libur nasional. `collective-leave`: cuti bersama.
 * `local-holiday`: a holiday of the region or agency. `working-day`: worked on, whatever the weekday or another list
 * says.
 */
export type DayKind = 'national-holiday' | 'collective-leave' | 'local-holiday' | 'working-day'
export const dayKinds: readonly DayKind[] = ['national-holiday', 'collective-leave', 'local-holiday', 'working-day']

/** A day that is more than a day of the week. */
export interface CalendarDay {
  /** `2026-03-21` */
  readonly date: string
  readonly kind: DayKind
  readonly name: Text
}

/** Which days are worked on. A published calendar never changes under its version. */
export interface Calendar {
  readonly id: string
  /** `2026.1.0` */
  readonly version: string
  readonly title: Text
  /** The first and last day of which the calendar knows what they are. Outside, nothing is guessed. */
  readonly covers: { readonly from: string; readonly to: string }
  /** The weekdays that are worked on: 1 is Monday, 7 Sunday. */
  readonly workweek: readonly number[]
  /** Each date once, in order. */
  readonly days: readonly CalendarDay[]
  /** Where its days were read. */
  readonly sources: readonly string[]
}

/** How days of collective leave are counted. */
export interface CollectiveLeave {
  /**
   * Whether days of collective leave count as working days. `off`, unless said otherwise: offices are closed. Whether
   * they count for a legal deadline is for the agency to say.
   */
  readonly collectiveLeave?: 'off' | 'work'
}
