// The process of a comparison of two rule sets. Arguments: people, repetitions. Prints the milliseconds of processor time
// of each repetition as JSON, by road; it is warm after the first, which is left out.
import { compile, generatedRoad, impact } from '@sasando/core'

import { makeRecords } from '../data/records.ts'
import { ruleSet } from '../job/job.ts'
import { cpuMicroseconds } from '../measure/cpu.ts'
import type { ImpactTimes } from './rule-set-figures.ts'

const [people = 0, repetitions = 0] = process.argv.slice(2).map(Number)
const records = makeRecords(people)
const next = { ...ruleSet, version: '9999.1' }

const times: ImpactTimes = {
  generated: await milliseconds({ road: generatedRoad }),
  default: await milliseconds({}),
}
console.log(JSON.stringify(times))

async function milliseconds(options: Parameters<typeof compile>[1]): Promise<number[]> {
  const [before, after] = [compile(ruleSet, options), compile(next, options)]
  const each: number[] = []
  while (each.length <= repetitions) each.push((await cpuMicroseconds(() => impact(before, after, records))) / 1000)
  return each.slice(1)
}
