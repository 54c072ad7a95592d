import { makeRecord } from '../data/make-record.ts'
import { seededRandom } from '../data/random.ts'
import type { Untrusted } from '../data/records.ts'
import { ruleSet } from '../job/job.ts'

// oxfmt-ignore
const numbers = [
  NaN, Infinity, -Infinity, -0, 0, 1, -1, 1e-9, 5e-324, 0.005, 0.995, 33.333, 0.1 + 0.2, 0.3, 99.99, 100.005,
  99.99 + 2e-14, 366, 367, 366.5, 7.5, 7.6, 10_000, 10_000.01, 100_000, 100_000.01, 1e7, 21_474_836.47, 2 ** 31,
  2 ** 32 + 1, 2 ** 53, 1e21, 1e300,
]
// oxfmt-ignore
const texts = [
  '90', '90.5', '90.50', '90.500', '90.505', '90,5', '-0', '-0.00', '-1', '1e2', ' 1', '1.', '.5', '00012.30',
  '9'.repeat(17), '9'.repeat(18), '0.00000000000000001', '１', 'Infinity', '0x10', 'tanpa', 'nasional', 'toString', '',
]
/** What may stand where a number, a level or a boolean belongs. */
const values: readonly unknown[] = [...numbers, ...texts, null, undefined, true, false, [], [5], {}, { target: 1 }]

/** What may stand where a part of the record belongs. */
const parts: readonly unknown[] = [null, undefined, 0, 5, '', 'skp', true, [], [1], {}]

/** A valid record, as `JSON.parse` makes it, of which everything may be changed. */
export function validRecord(seed: number): Record<string, unknown> {
  return JSON.parse(JSON.stringify(makeRecord(seededRandom(seed), seed))) as Record<string, unknown>
}

/** Valid records with one place changed: each declared value to each odd value, each part to each odd part. */
export function hostileRecords(): Untrusted[] {
  const records: unknown[] = [null, undefined, 5, 'record', [], {}, true]
  const paths = Object.values(ruleSet.inputs).map(({ path }) => path ?? [])
  let seed = 0
  for (const path of paths) {
    for (const value of values) records.push(changed(validRecord(seed++), path, value))
    for (let depth = 1; depth < path.length; depth++)
      for (const part of parts) records.push(changed(validRecord(seed++), path.slice(0, depth), part))
  }
  return records as Untrusted[]
}

function changed(record: Record<string, unknown>, path: readonly string[], value: unknown): unknown {
  let part = record
  for (const key of path.slice(0, -1)) part = part[key] as Record<string, unknown>
  part[path.at(-1)!] = value
  return record
}

/** Records whose ratios often lie on a tie; of every second, the score and the behaviours lie on a bound or beside it. */
export function tiedRecords(count: number): Untrusted[] {
  const random = seededRandom(count)
  const beside = (bound: number): number => (bound * 100 + random.between(-1, 1)) / 100
  return Array.from({ length: count }, (_, index) => {
    const record = validRecord(index)
    const skp = record['skp'] as Record<string, Record<string, number>>
    const level = beside(random.pick([50, 70, 90, 105, 110]))
    for (const [key, item] of Object.entries(skp))
      if (index % 2 === 0) {
        item['target'] = random.between(1, 16) * 5
        item['realisasi'] = Math.round(item['target'] * random.between(85, 112)) / 100
      } else {
        item['target'] = 100
        item['realisasi'] = key === 'i10' || key === 'i12' ? Math.round(20_000 - level * 100) / 100 : level
      }
    const perilaku = record['perilaku'] as Record<string, number>
    const bound = random.pick([70, 90])
    for (const key of Object.keys(perilaku)) perilaku[key] = beside(bound)
    if (index % 4 === 1) {
      record['kehadiran'] = { alpa: 0, terlambat: 7.5, hukuman: 'ringan' }
      record['tambahan'] = { inovasi: 'unit', bakti: false }
    }
    return record
  })
}
