import { behaviours, indicators } from '../job/job.ts'
import type { RawRecord } from './make-record.ts'
import type { Random } from './random.ts'

/** Of a thousand records, how many lack something, have something that is refused, write a number as a text. */
const missing = 10
const refused = 3
const written = 2

/** Does to a valid record what happens to real ones, or nothing. */
export function spoilRecord(record: RawRecord, random: Random): RawRecord {
  const draw = random.between(0, 999)
  if (draw < missing) leaveOut(record, random)
  else if (draw < missing + refused) spoilValue(record, random)
  else if (draw < missing + refused + written) writeAsText(record, random)
  return record
}

/** Nobody has judged yet, and the whole part is not there; or a single value is not known, and is null. */
function leaveOut(record: RawRecord, random: Random): void {
  if (random.chance(0.2)) delete record.perilaku
  else {
    const [part, key] = anyValue(record, random)
    part[key] = null
  }
}

function spoilValue(record: RawRecord, random: Random): void {
  const [part, key] = anyValue(record, random)
  const value = part[key]
  if (typeof value === 'number')
    part[key] = random.pick<unknown>([-1, 1e9, 33.333, 0.1 + 0.2, true, 'banyak', '90,5', '100.001', []])
  else part[key] = random.pick<unknown>(['', 'tidak-ada-dalam-skala', 7, {}])
}

function writeAsText(record: RawRecord, random: Random): void {
  const part = record.skp[`i${random.pick(indicators)}`]!
  part['realisasi'] = Number(part['realisasi']).toFixed(2)
}

/** A place of the record where a declared value stands. */
function anyValue(record: RawRecord, random: Random): readonly [Record<string, unknown>, string] {
  switch (random.between(0, 3)) {
    case 0:
      return [record.skp[`i${random.pick(indicators)}`]!, random.pick(['target', 'realisasi'])]
    case 1:
      return [record.perilaku!, random.pick(behaviours)]
    case 2:
      return [record.kehadiran, random.pick(['alpa', 'terlambat', 'hukuman'])]
    default:
      return [record.tambahan, random.pick(['inovasi', 'bakti'])]
  }
}
