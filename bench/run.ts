// The benchmark: `pnpm bench` measures and writes `bench/results.json` and the page of the documentation. With
// `--quick` it only sees whether everything runs and all answers are equal, and writes to `.build/bench`. With
// `--bars TEXT` it measures the bars on speed whose names have the text, and writes nothing.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { judgeBars } from './bars/judge-bars.ts'
import { runBars } from './bars/run-bars.ts'
import { speedBars } from './bars/speed-bars.ts'
import { measureGrowth } from './growth/measure-growth.ts'
import { firstCompilation, impactTimes } from './growth/rule-set-figures.ts'
import { calibrate } from './measure/calibration.ts'
import { measureContenders } from './measure/measure-contenders.ts'
import { machineOf, machineText } from './report/machine.ts'
import { detailsOf } from './report/details.ts'
import { growthRows } from './report/growth-rows.ts'
import { benchmarkPage } from './report/page.ts'
import { resultRows } from './report/result-rows.ts'
import { parseResults } from './report/results.ts'
import { barTable, contenderTable, growthTable } from './report/tables.ts'
import { compiledSteps, full, impactPeople, quick } from './size.ts'

const { values } = parseArgs({
  // `pnpm bench -- --quick` hands the two dashes on.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { quick: { type: 'boolean', default: false }, out: { type: 'string' }, bars: { type: 'string' } },
})
const root = resolve(import.meta.dirname, '..')
const size = values.quick ? quick : full
const out = values.out ?? (values.quick ? resolve(root, '.build/bench') : undefined)
const files = {
  results: out === undefined ? resolve(root, 'bench/results.json') : resolve(out, 'results.json'),
  details: out === undefined ? resolve(root, 'bench/details.json') : resolve(out, 'details.json'),
  page: out === undefined ? resolve(root, 'docs/guide/benchmark.md') : resolve(out, 'benchmark.md'),
}
const say = (line: string): void => console.log(line)

if (values.bars !== undefined) {
  const wanted = values.bars
  say(
    barTable(
      await runBars(
        speedBars.filter(({ name }) => name.includes(wanted)),
        size,
      ),
    ),
  )
  process.exit()
}

const start = performance.now()
const before = await calibrate()
const measured = await measureContenders(size, say)
const between = await calibrate()
const growth = await measureGrowth(size, say)
const firstCompilations: number[] = []
while (firstCompilations.length < size.firstCompilations) firstCompilations.push(await firstCompilation(compiledSteps))
const impacts = await impactTimes(impactPeople, size.impacts)
const machine = machineOf([before, between, await calibrate()])

const [contest, growing] = [resultRows(measured), growthRows(growth)]
const results = parseResults([...contest, ...growing])
const bars = judgeBars(measured, growth, firstCompilations, impacts)
say(`\n${contenderTable(contest)}\n`)
if (values.quick) say('A quick run: its times mean nothing, and its bars are not judged.')
else say(`${barTable(bars)}\n`)
for (const job of ['growth in records', 'growth in steps'] as const) say(`${job}\n${growthTable(growing, job)}\n`)
say(machineText(machine))

if (out !== undefined) mkdirSync(out, { recursive: true })
const details = detailsOf(measured, bars, machine, values.quick)
writeFileSync(files.results, `${JSON.stringify(results, null, 2)}\n`)
writeFileSync(files.details, `${JSON.stringify(details, null, 2)}\n`)
writeFileSync(files.page, benchmarkPage(results, details))
// Short arrays stand on one line, as in every other file.
if (out === undefined) spawnSync('oxfmt', Object.values(files), { cwd: root, stdio: 'inherit', shell: true })
say(`${Object.values(files).join(', ')}; ${((performance.now() - start) / 1000).toFixed(0)} s`)
