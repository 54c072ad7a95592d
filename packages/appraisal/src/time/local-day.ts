/** Western, central and eastern Indonesian time. None of them has summer time; Kupang has WITA. */
export type Zone = 'WIB' | 'WITA' | 'WIT'

const hoursAhead: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 }
const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/**
 * The day on which something happened, where it happened.
 *
 * @param instant - as `2026-01-31T16:00:00.000Z`
 * @returns as `2026-02-01`
 * @throws TypeError if `instant` is none
 *
 * @example
 * ```ts doctest
 * import { localDay } from '@sasando/appraisal'
 * localDay('2026-01-31T15:59:59.999Z', 'WITA') // => '2026-01-31'
 * localDay('2026-01-31T16:00:00.000Z', 'WITA') // => '2026-02-01'
 * ```
 */
export function localDay(instant: string, zone: Zone): string {
  const milliseconds = form.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(milliseconds)) throw new TypeError(`not an instant such as 2026-01-31T16:00:00.000Z: ${instant}`)
  return new Date(milliseconds + hoursAhead[zone] * 3_600_000).toISOString().slice(0, 10)
}
