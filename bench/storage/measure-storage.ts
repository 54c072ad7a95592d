// What a storage costs beside a program written by hand on the bare driver, and how it grows: `pnpm bench:storage`
// writes `bench/storage.json`; with `--quick` it only sees whether everything runs, and writes nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { openSqlite } from '@sasando/storage-sql'

import { calibrate } from '../measure/calibration.ts'
import { machineOf, machineText } from '../report/machine.ts'
import { byAdapter } from './by-adapter.ts'
import { compare } from './compare.ts'
import { grow } from './grow.ts'
import { sqliteByHand } from './hand/sqlite.ts'

const isQuick = process.argv.includes('--quick')
const size = isQuick ? { compared: 2000, grown: 10_000 } : { compared: 100_000, grown: 1_000_000 }
/** At most so many times the processor time of the program written by hand. */
const bars = { insert: 2.5, read: 2.5, page: 1.5 }

const directory = mkdtempSync(join(tmpdir(), 'sasando-bench-'))
const before = await calibrate()
const contenders = [
  sqliteByHand(join(directory, 'hand.db')),
  await byAdapter(await openSqlite(join(directory, 'adapter.db'))),
]
const [hand, adapter] = await compare(contenders, size.compared)
for (const contender of contenders) await contender.close()
const growing = await byAdapter(await openSqlite(join(directory, 'growing.db')))
const growth = await grow(growing, size.grown)
await growing.close()
rmSync(directory, { recursive: true })

const machine = machineOf([before, await calibrate()])
const times = Object.entries(bars).map(([work, most]) => {
  const [byHand, byUs] = [hand![work as keyof typeof bars], adapter![work as keyof typeof bars]]
  return { work, hand: byHand, adapter: byUs, ratio: byUs / byHand, most }
})
console.table(times)
console.log(growth)
console.log(machineText(machine))
if (!isQuick)
  writeFileSync(
    resolve(import.meta.dirname, '../storage.json'),
    `${JSON.stringify({ database: 'sqlite', ...size, times, growth, machine }, null, 2)}\n`,
  )
