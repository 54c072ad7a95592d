import { dayNumber } from '../calendar/day.ts'
import {
  siasnFields,
  siasnPredicates,
  siasnQuadrant,
  siasnRatings,
  type SiasnField,
  type SiasnFields,
  type SiasnPredicate,
  type SiasnRating,
  type SiasnService,
} from './fields.ts'
import { siasnFinding, type SiasnFinding } from './finding.ts'

/** Who rated, as of the end of the period. */
export interface SiasnRater {
  /** False for a mayor or a governor, who have neither an NIP nor a grade. */
  readonly isAsn: boolean
  readonly name?: string | undefined
  /** NIP, or NRP of the armed forces: text. */
  readonly nip?: string | undefined
  readonly position?: string | undefined
  readonly rank?: string | undefined
  readonly unit?: string | undefined
}

/** A result of PermenPANRB 6/2022, as far as it is known. What is not known is found, and never guessed. */
export interface SiasnResult {
  /** `PNS ID` of SIASN's _data utama_. */
  readonly pnsId?: string | undefined
  /** The rating of the results of work (_hasil kerja_): a `SiasnRating`. */
  readonly results?: string | undefined
  /** The rating of the behaviour (_perilaku kerja_): a `SiasnRating`. */
  readonly behaviour?: string | undefined
  /** A `SiasnPredicate`. */
  readonly predicate?: string | undefined
  /** Days, both within the period: `2026-01-01`. */
  readonly period: { readonly from: string; readonly to: string }
  readonly rater: SiasnRater
  /** Only for `kinerjaperiodik`: ids of SIASN's own lists. */
  readonly periodikId?: string | undefined
  readonly koefisienId?: string | undefined
}

/** What SIASN can be given, or everything that stands in the way. */
export type SiasnReading =
  | { readonly fields: Partial<SiasnFields>; readonly findings: readonly [] }
  | { readonly fields: null; readonly findings: readonly SiasnFinding[] }

/**
 * A result with the field names of SIASN's web services. Nothing is sent anywhere: that needs what BKN alone gives.
 *
 * The quadrant is never computed here. It is the predicate of the result, and it is refused where the two ratings meet in
 * another cell.
 *
 * @example
 * ```ts doctest
 * import { toSiasn } from '@sasando/asn'
 * const rater = { isAsn: true, name: 'Yusuf', nip: '198003172005011002', position: 'Camat', rank: 'IV/a', unit: 'Oebobo' }
 * const period = { from: '2026-01-01', to: '2026-12-31' }
 * const ratings = { results: 'sesuai-ekspektasi', behaviour: 'di-bawah-ekspektasi' }
 * const { fields } = toSiasn('skp22', { pnsId: 'A8ACA73F', ...ratings, predicate: 'kurang', period, rater })
 * fields?.kuadranKinerjaNilai // => 4
 * toSiasn('skp22', { ...ratings, predicate: 'baik', period, rater }).findings.map(({ code }) => code) // => ['field_missing', 'predicate_differs']
 * ```
 */
export function toSiasn(service: SiasnService, result: SiasnResult): SiasnReading {
  const findings: SiasnFinding[] = []
  const { rater, period } = result
  const results = ratingOf('hasilKinerjaNilai', result.results, findings)
  const behaviour = ratingOf('perilakuKerjaNilai', result.behaviour, findings)
  const predicate = predicateOf(result.predicate, findings)
  if (dayNumber(period.from) === undefined || dayNumber(period.to) === undefined || period.from > period.to)
    findings.push(siasnFinding('period_form', period))
  const [startYear, startMonth] = yearAndMonth(period.from)
  const [endYear, endMonth] = yearAndMonth(period.to)
  const known: Partial<SiasnFields> = {
    hasilKinerjaNilai: codeOf(siasnRatings, results),
    perilakuKerjaNilai: codeOf(siasnRatings, behaviour),
    kuadranKinerjaNilai: codeOf(siasnPredicates, predicate),
    tahun: endYear,
    pnsDinilaiOrang: text(result.pnsId),
    penilaiNama: text(rater.name),
    penilaiNipNrp: text(rater.nip),
    penilaiJabatan: text(rater.position),
    penilaiGolongan: text(rater.rank),
    penilaiUnorNama: text(rater.unit),
    statusPenilai: rater.isAsn ? 'ASN' : 'NON ASN',
    path: [],
    bulanMulaiPenilaian: startMonth,
    bulanSelesaiPenilaian: endMonth,
    tahunMulaiPenilaian: startYear,
    tahunSelesaiPenilaian: endYear,
    periodikId: text(result.periodikId),
    koefisienId: text(result.koefisienId),
    pnsDinilaiId: text(result.pnsId),
    penilaiJabatanNama: text(rater.position),
  }
  const fields = Object.fromEntries(siasnFields[service].map((field) => [field, known[field]])) as Partial<SiasnFields>
  // What a code stands for was looked at above, and two names of one thing are missing once.
  const asked = siasnFields[service].filter((field) => typeof known[field] === 'string' && !sameAs.has(field))
  for (const field of asked)
    if (known[field] === '' && !(mayLack.has(field) && !rater.isAsn))
      findings.push(siasnFinding('field_missing', { field }))
  if (results !== undefined && behaviour !== undefined && predicate !== undefined) {
    const quadrant = siasnQuadrant[results][behaviour]
    if (quadrant !== predicate)
      findings.push(siasnFinding('predicate_differs', { results, behaviour, received: predicate, quadrant }))
  }
  return findings.length === 0 ? { fields, findings: [] } : { fields: null, findings }
}

/** Of a rater who is no civil servant, there is neither. */
const mayLack: ReadonlySet<SiasnField> = new Set(['penilaiNipNrp', 'penilaiGolongan'])
const sameAs: ReadonlySet<SiasnField> = new Set(['pnsDinilaiId', 'penilaiJabatanNama'])

const text = (value: string | undefined): string => (value ?? '').trim()

const codeOf = <Word>(words: readonly Word[], word: Word | undefined): number =>
  word === undefined ? 0 : words.indexOf(word) + 1

const yearAndMonth = (day: string): readonly [year: number, month: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
]

function ratingOf(
  field: 'hasilKinerjaNilai' | 'perilakuKerjaNilai',
  received: string | undefined,
  findings: SiasnFinding[],
): SiasnRating | undefined {
  const found = siasnRatings.find((rating) => rating === received)
  if (found === undefined)
    findings.push(
      text(received) === ''
        ? siasnFinding('field_missing', { field })
        : siasnFinding('rating_unknown', { field, received: text(received) }),
    )
  return found
}

function predicateOf(received: string | undefined, findings: SiasnFinding[]): SiasnPredicate | undefined {
  const found = siasnPredicates.find((predicate) => predicate === received)
  if (found === undefined)
    findings.push(
      text(received) === ''
        ? siasnFinding('field_missing', { field: 'kuadranKinerjaNilai' })
        : siasnFinding('predicate_unknown', { received: text(received) }),
    )
  return found
}
