import { behaviours, indicators } from '../job/job.ts'
import type { Columns } from '../data/columns.ts'
import { missing, readBoolean, readLevel, readNumber, refused } from './read-value.ts'

/** Where each value stands in the slow path's list: 12 targets, 12 realisations, 7 behaviours, and the rest. */
export const slot = {
  target: 0,
  actual: 12,
  behaviour: 24,
  absent: 31,
  late: 32,
  measure: 33,
  innovation: 34,
  serves: 35,
}
export const slotCount = 36

const measures = ['tanpa', 'ringan', 'sedang', 'berat'] as const
const innovations = ['tidak-ada', 'unit', 'kota', 'nasional'] as const

type Part = Readonly<Record<string, unknown>>
const nothing: Part = {}
/** Instead of something that is no object: whatever is asked of it must be refused. */
const inTheWay: Part = new Proxy(nothing, { get: () => 'in the way' })
function partOf(value: unknown): Part {
  if (value === undefined || value === null) return nothing
  return typeof value === 'object' && !Array.isArray(value) ? (value as Part) : inTheWay
}

const itemKeys = indicators.map((indicator) => `i${indicator}`)

/** Every value of a record, each a whole number, `missing` or `refused`. Writes to `values` and gives it back. */
export function valuesOfRecord(record: unknown, values: Int32Array): Int32Array {
  const { skp, perilaku, kehadiran, tambahan } = partOf(record)
  const work = partOf(skp)
  for (let index = 0; index < 12; index++) {
    const item = partOf(work[itemKeys[index]!])
    values[slot.target + index] = readNumber(item['target'], 2, 1, 10_000)
    values[slot.actual + index] = readNumber(item['realisasi'], 2, 0, 100_000)
  }
  const conduct = partOf(perilaku)
  for (let index = 0; index < 7; index++)
    values[slot.behaviour + index] = readNumber(conduct[behaviours[index]!], 2, 0, 100)
  const { alpa, terlambat, hukuman } = partOf(kehadiran)
  values[slot.absent] = readNumber(alpa, 0, 0, 366)
  values[slot.late] = readNumber(terlambat, 1, 0, 2000)
  values[slot.measure] = readLevel(hukuman, measures)
  const { inovasi, bakti } = partOf(tambahan)
  values[slot.innovation] = readLevel(inovasi, innovations)
  values[slot.serves] = readBoolean(bakti)
  return values
}

const columnNames = {
  target: indicators.map((indicator) => `target-${indicator}`),
  actual: indicators.map((indicator) => `realisasi-${indicator}`),
  behaviour: behaviours.map((behaviour) => `perilaku-${behaviour}`),
}

/** As `valuesOfRecord`, for one row of columns. */
export function valuesOfRow(columns: Columns, row: number, values: Int32Array): Int32Array {
  const number = (name: string, digits: number, low: number, high: number): number => {
    const value = columns[name]![row]!
    return Number.isNaN(value) ? missing : readNumber(value, digits, low, high)
  }
  const rank = (name: string, size: number): number => {
    const value = columns[name]![row]!
    return value === -1 ? missing : value >= 0 && value < size ? value : refused
  }
  for (let index = 0; index < 12; index++) {
    values[slot.target + index] = number(columnNames.target[index]!, 2, 1, 10_000)
    values[slot.actual + index] = number(columnNames.actual[index]!, 2, 0, 100_000)
  }
  for (let index = 0; index < 7; index++)
    values[slot.behaviour + index] = number(columnNames.behaviour[index]!, 2, 0, 100)
  values[slot.absent] = number('alpa', 0, 0, 366)
  values[slot.late] = number('terlambat', 1, 0, 2000)
  values[slot.measure] = rank('hukuman', 4)
  values[slot.innovation] = rank('inovasi', 4)
  values[slot.serves] = rank('bakti', 2)
  return values
}
