/** A day of the calendar; months from 1. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days in 400 years of the Gregorian calendar. */
const era = 146_097
/** From 0000-03-01 to 1970-01-01. */
const toEpoch = 719_468

/**
 * The day of the calendar for days counted from 1970-01-01. No `Date`: it would know time zones.
 *
 * @source Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, civil_from_days
 */
export function civilDay(days: number): CivilDay {
  const shifted = days + toEpoch
  const eras = Math.floor(shifted / era)
  const dayOfEra = shifted - eras * era
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  // Years begin in March, so that the day that leap years have more is their last one.
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + eras * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}
