import type { Locale } from '@sasando/core'

/** A day as people write it: `1 Januari 2026`. In UTC, so that no time zone turns it into the day before. */
export const writtenDate = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
