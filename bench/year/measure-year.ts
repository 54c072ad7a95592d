// An agency of 8 000 people over one year, by quarters and by months: `pnpm bench:year` prints what came of it and what
// it cost, and writes `bench/year.json`; with `--quick` it only sees whether everything runs, and writes nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { defaultSettings, type CycleKind } from '@sasando/appraisal'
import { appraisalService } from '@sasando/appraisal/service'
import { openStore } from '@sasando/storage'
import { records } from '@sasando/storage/records'
import { openSqlite } from '@sasando/storage-sql'

import { calibrate } from '../measure/calibration.ts'
import { cpuMicroseconds } from '../measure/cpu.ts'
import { machineOf, machineText } from '../report/machine.ts'
import { calendar, rules, runInMemory, simulateYear, type Run, type YearFigures } from './simulate-year.ts'

const isQuick = process.argv.includes('--quick')
const size = isQuick ? { memory: 100, sqlite: 20 } : { memory: 8000, sqlite: 1000 }
const directory = mkdtempSync(join(tmpdir(), 'sasando-year-'))

async function runOnSqlite(): Promise<readonly [Run, () => Promise<void>]> {
  const store = await openStore(await openSqlite(join(directory, 'year.db')), records)
  let now = ''
  const service = appraisalService({
    store,
    rules: () => rules,
    calendar: () => calendar,
    settings: () => defaultSettings,
    now: () => now,
  })
  const run: Run = async (command, actor, at) => {
    now = at
    const outcome = await service.run(command, actor)
    if ('issues' in outcome) throw new Error(outcome.issues.map(({ code }) => code).join(' '))
    return outcome.case
  }
  return [run, () => store.adapter.close()]
}

async function measured(where: string, people: number, kinds: readonly CycleKind[], run: Run) {
  let figures: YearFigures | undefined
  const microseconds = await cpuMicroseconds(async () => void (figures = await simulateYear(people, kinds, run)))
  const year = { where, periods: kinds.join(' + '), ...figures!, cpuSeconds: microseconds / 1e6 }
  console.log(JSON.stringify(year, null, 2))
  return { ...year, eventsPerCpuSecond: Math.round(year.events / year.cpuSeconds) }
}

const before = await calibrate()
const [onSqlite, close] = await runOnSqlite()
const years = [
  await measured('memory', size.memory, ['triwulanan', 'tahunan'], runInMemory()),
  await measured('memory', size.memory, ['bulanan', 'tahunan'], runInMemory()),
  await measured('SQLite', size.sqlite, ['triwulanan', 'tahunan'], onSqlite),
]
await close()
rmSync(directory, { recursive: true })
const machine = machineOf([before, await calibrate()])
console.table(
  years.map(({ where, periods, people, cases, events, cpuSeconds, eventsPerCpuSecond }) => ({
    where,
    periods,
    people,
    cases,
    events,
    cpuSeconds,
    eventsPerCpuSecond,
  })),
)
console.log(machineText(machine))
if (!isQuick)
  writeFileSync(resolve(import.meta.dirname, '../year.json'), `${JSON.stringify({ years, machine }, null, 2)}\n`)
