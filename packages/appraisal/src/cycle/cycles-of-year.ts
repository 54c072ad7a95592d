import type { Text } from '../text.ts'
import { monthNames } from '../time/long-day.ts'
import type { Cycle, CycleKind, Span } from './cycle.ts'

/**
 * How long the time of evaluation is. The regulation gives only the annual one an end, the end of January; the rest is
 * the agency's to say.
 */
export interface WindowSettings {
  /** Days before the end of the period on which it opens. */
  readonly opensBefore: number
  /** Days after the end of the period on which it closes; of the annual one it is 31 January. */
  readonly closesAfter: number
}

/** Ten days on both sides: of the third quarter, 25 September is inside and 25 August is not (Lampiran Bab IV.A.14, pp. 91–92). */
export const defaultWindow: WindowSettings = { opensBefore: 10, closesAfter: 10 }

const numerals = ['I', 'II', 'III', 'IV']

/**
 * The periods of one year, in order.
 *
 * @source PermenPANRB 6/2022, Pasal 24(2)(3), p. 14; Lampiran Bab IV.A.8, p. 90
 *
 * @example
 * ```ts doctest
 * import { cyclesOfYear } from '@sasando/appraisal'
 * const ruleSet = { id: 'permenpanrb-6-2022', version: '2022.1.0', fingerprint: 'sha256:…' }
 * const [, , third] = cyclesOfYear(2026, 'triwulanan', { ruleSet })
 * third?.window // => { from: '2026-09-20', to: '2026-10-10' }
 * cyclesOfYear(2026, 'tahunan', { ruleSet })[0]?.window.to // => '2027-01-31'
 * ```
 */
export function cyclesOfYear(
  year: number,
  kind: CycleKind,
  { ruleSet, bindings, window = defaultWindow }: Pick<Cycle, 'ruleSet' | 'bindings'> & { window?: WindowSettings },
): readonly Cycle[] {
  if (!Number.isInteger(year) || year < 2022 || year > 9998)
    throw new RangeError(`not a year of this regulation: ${year}`)
  const months = kind === 'bulanan' ? 1 : kind === 'triwulanan' ? 3 : 12
  return Array.from({ length: 12 / months }, (_, index): Cycle => {
    const period: Span = { from: day(year, index * months, 1), to: day(year, (index + 1) * months, 0) }
    return {
      id: kind === 'tahunan' ? `${year}` : `${year}-${kind === 'bulanan' ? '' : 'tw'}${index + 1}`,
      title: titleOf(kind, index, year),
      kind,
      period,
      window: {
        from: shifted(period.to, -window.opensBefore),
        to: kind === 'tahunan' ? day(year + 1, 0, 31) : shifted(period.to, window.closesAfter),
      },
      ruleSet,
      ...(bindings === undefined ? {} : { bindings }),
    }
  })
}

function titleOf(kind: CycleKind, index: number, year: number): Text {
  if (kind === 'tahunan') return { id: `Tahun ${year}`, en: `Year ${year}` }
  if (kind === 'triwulanan') return { id: `Triwulan ${numerals[index]} ${year}`, en: `Quarter ${index + 1} of ${year}` }
  const name = monthNames[index]
  return { id: `${name?.id} ${year}`, en: `${name?.en} ${year}` }
}

/** `date` 0 is the last day of the month before. */
const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)

const shifted = (text: string, days: number): string =>
  new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
