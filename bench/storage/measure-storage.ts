// What a storage costs beside a program written by hand on the bare driver, and how it grows, on each database:
// `pnpm bench:storage [--growth] [NAMES]` writes `bench/storage.json` and the page of the documentation; with `--quick`
// it only sees whether everything runs, and writes nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { file, text } from '../generate/storage-benchmark-page.ts'
import { calibrate } from '../measure/calibration.ts'
import { machineOf } from '../report/machine.ts'
import { compare } from './compare.ts'
import { databases, isInstalled, type BenchDatabase } from './databases.ts'
import { grow } from './grow.ts'
import type { DatabaseResult } from './results.ts'

const parameters = process.argv.slice(2)
const isQuick = parameters.includes('--quick')
const isGrowth = parameters.includes('--growth')
const names = parameters.filter((each) => !each.startsWith('--')).map((each) => each.toLowerCase())
const size = isQuick ? { compared: 6000, grown: 10_000 } : { compared: 100_000, grown: 1_000_000 }
const results = resolve(import.meta.dirname, '../storage.json')

const asked = databases.filter(
  ({ name }) => names.length === 0 || names.some((part) => name.toLowerCase().includes(part)),
)
for (const database of asked)
  if (isInstalled(database)) keep(await measure(database))
  else console.log(`SKIPPED: ${database.name} is not installed`)

/** In databases of their own: what is compared must not lie behind a million others. */
async function measure(database: BenchDatabase): Promise<DatabaseResult> {
  const { name } = database
  console.log(`${name}: ${isGrowth ? `growth to ${size.grown}` : `${size.compared} assessments`}`)
  const before = await calibrate()
  const opened = await database.open()
  const figures = isGrowth
    ? { grown: await grow(opened, size.grown) }
    : { compared: { works: await compare(opened, size.compared, database.fewer) } }
  await opened.close()
  const taken = { day: new Date().toISOString().slice(0, 10), machine: machineOf([before, await calibrate()]) }
  if (figures.grown) return { database: name, grown: { ...taken, ...figures.grown } }
  return { database: name, compared: { ...taken, ...figures.compared } }
}

function keep(result: DatabaseResult): void {
  for (const { work, hand, adapter, ratio, clientRatio } of result.compared?.works ?? [])
    console.log(
      `  ${work.padEnd(6)} by hand ${timeText(hand)} µs, adapter ${timeText(adapter)} µs: ${ratio.median.toFixed(2)} × (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}), client alone ${clientRatio.median.toFixed(2)} ×`,
    )
  const { grown } = result
  if (grown)
    for (const who of ['hand', 'adapter'] as const) {
      const { exponent, insert, pages } = grown[who]
      const rounded = (times: readonly number[]): string => times.map((each) => each.toFixed(0)).join(' ')
      console.log(`  ${who}: exponent ${exponent.toFixed(3)}; insert ${rounded(insert)}; pages ${rounded(pages)}`)
    }
  if (isQuick) return
  const all = JSON.parse(readFileSync(results, 'utf8')) as DatabaseResult[]
  const old = all.find(({ database }) => database === result.database)
  const kept = databases.flatMap(({ name }) =>
    name === result.database ? [{ ...old, ...result }] : all.filter(({ database }) => database === name),
  )
  writeFileSync(results, `${JSON.stringify(kept, null, 2)}\n`)
  writeFileSync(resolve(import.meta.dirname, '../..', file), text())
}

function timeText({ client, server }: { client: number; server: number }): string {
  return server === 0 ? client.toFixed(1) : `${client.toFixed(1)} + ${server.toFixed(1)}`
}
