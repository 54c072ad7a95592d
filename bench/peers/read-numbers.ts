import type { PersonRecord } from '../hand/person-record.ts'
import { behaviours, indicators } from '../job/job.ts'

/**
 * What the engines get of a complete record: whole numbers only, one object for all records, flat. (A fresh object for
 * each would cost json-logic-engine 18 times its own time.)
 *
 * `t01` to `t12` are targets and `a01` to `a12` realisations, `b1` to `b7` behaviours, in hundredths; `late` in tenths.
 */
export interface Numbers {
  [name: string]: number | boolean | string
  absent: number
  late: number
  /** Rank in `tanpa`, `ringan`, `sedang`, `berat`. */
  measure: number
  /** Rank in `tidak-ada`, `unit`, `kota`, `nasional`. */
  innovation: number
  serves: boolean
}

/** With every name in place from the start, and `more` for what an engine adds. */
export function emptyNumbers(more: readonly string[] = []): Numbers {
  const numbers: Numbers = { absent: 0, late: 0, measure: 0, innovation: 0, serves: false }
  for (const indicator of indicators) numbers[`t${indicator}`] = numbers[`a${indicator}`] = 0
  for (const index of behaviours.keys()) numbers[`b${index + 1}`] = 0
  for (const name of more) numbers[name] = 0
  return numbers
}

/**
 * Checks a record and reads it, as the hand-written contenders do. Engines have no such checks, so this stands before
 * each of them.
 *
 * @returns false where something is missing or refused; then `into` is of no use
 */
export function readNumbers(record: PersonRecord, into: Numbers): boolean {
  if (typeof record !== 'object' || record === null) return false
  const { skp, perilaku, kehadiran, tambahan } = record
  if (!(skp && perilaku && kehadiran && tambahan)) return false
  const { i01, i02, i03, i04, i05, i06, i07, i08, i09, i10, i11, i12 } = skp
  if (!(i01 && i02 && i03 && i04 && i05 && i06 && i07 && i08 && i09 && i10 && i11 && i12)) return false
  const t01 = (into['t01'] = hundredths(i01.target, 1, 10_000))
  const a01 = (into['a01'] = hundredths(i01.realisasi, 0, 100_000))
  const t02 = (into['t02'] = hundredths(i02.target, 1, 10_000))
  const a02 = (into['a02'] = hundredths(i02.realisasi, 0, 100_000))
  const t03 = (into['t03'] = hundredths(i03.target, 1, 10_000))
  const a03 = (into['a03'] = hundredths(i03.realisasi, 0, 100_000))
  const t04 = (into['t04'] = hundredths(i04.target, 1, 10_000))
  const a04 = (into['a04'] = hundredths(i04.realisasi, 0, 100_000))
  const t05 = (into['t05'] = hundredths(i05.target, 1, 10_000))
  const a05 = (into['a05'] = hundredths(i05.realisasi, 0, 100_000))
  const t06 = (into['t06'] = hundredths(i06.target, 1, 10_000))
  const a06 = (into['a06'] = hundredths(i06.realisasi, 0, 100_000))
  const t07 = (into['t07'] = hundredths(i07.target, 1, 10_000))
  const a07 = (into['a07'] = hundredths(i07.realisasi, 0, 100_000))
  const t08 = (into['t08'] = hundredths(i08.target, 1, 10_000))
  const a08 = (into['a08'] = hundredths(i08.realisasi, 0, 100_000))
  const t09 = (into['t09'] = hundredths(i09.target, 1, 10_000))
  const a09 = (into['a09'] = hundredths(i09.realisasi, 0, 100_000))
  const t10 = (into['t10'] = hundredths(i10.target, 1, 10_000))
  const a10 = (into['a10'] = hundredths(i10.realisasi, 0, 100_000))
  const t11 = (into['t11'] = hundredths(i11.target, 1, 10_000))
  const a11 = (into['a11'] = hundredths(i11.realisasi, 0, 100_000))
  const t12 = (into['t12'] = hundredths(i12.target, 1, 10_000))
  const a12 = (into['a12'] = hundredths(i12.realisasi, 0, 100_000))
  const b1 = (into['b1'] = hundredths(perilaku.pelayanan, 0, 100))
  const b2 = (into['b2'] = hundredths(perilaku.akuntabel, 0, 100))
  const b3 = (into['b3'] = hundredths(perilaku.kompeten, 0, 100))
  const b4 = (into['b4'] = hundredths(perilaku.harmonis, 0, 100))
  const b5 = (into['b5'] = hundredths(perilaku.loyal, 0, 100))
  const b6 = (into['b6'] = hundredths(perilaku.adaptif, 0, 100))
  const b7 = (into['b7'] = hundredths(perilaku.kolaboratif, 0, 100))
  const absent = (into.absent = whole(kehadiran.alpa, 366))
  const late = (into.late = tenths(kehadiran.terlambat, 2000))
  const measure = (into.measure = measureRank(kehadiran.hukuman))
  const innovation = (into.innovation = innovationRank(tambahan.inovasi))
  const { bakti } = tambahan
  into.serves = bakti === true
  const anyNegative =
    t01 |
    a01 |
    t02 |
    a02 |
    t03 |
    a03 |
    t04 |
    a04 |
    t05 |
    a05 |
    t06 |
    a06 |
    t07 |
    a07 |
    t08 |
    a08 |
    t09 |
    a09 |
    t10 |
    a10 |
    t11 |
    a11 |
    t12 |
    a12 |
    b1 |
    b2 |
    b3 |
    b4 |
    b5 |
    b6 |
    b7 |
    absent |
    late |
    measure |
    innovation
  return anyNegative >= 0 && typeof bakti === 'boolean'
}

function hundredths(value: unknown, low: number, high: number): number {
  if (typeof value !== 'number' || !(value >= low && value <= high)) return -1
  const whole = (value * 100 + 0.5) | 0
  return whole / 100 === value ? whole : -1
}

function tenths(value: unknown, high: number): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= high)) return -1
  const whole = (value * 10 + 0.5) | 0
  return whole / 10 === value ? whole : -1
}

const whole = (value: unknown, high: number): number =>
  typeof value === 'number' && value >= 0 && value <= high && (value | 0) === value ? value : -1

const measureRank = (value: unknown): number =>
  value === 'tanpa' ? 0 : value === 'ringan' ? 1 : value === 'sedang' ? 2 : value === 'berat' ? 3 : -1

const innovationRank = (value: unknown): number =>
  value === 'tidak-ada' ? 0 : value === 'unit' ? 1 : value === 'kota' ? 2 : value === 'nasional' ? 3 : -1
