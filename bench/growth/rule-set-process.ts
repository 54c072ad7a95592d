// The process of one rule set of many steps: how long it takes to compile, and to score, once and often, on each road.
// Arguments: steps, repetitions, microseconds of warm-up. Prints its figures as JSON.
import { compile, explain, type RuleSet, generatedRoad } from '@sasando/core'

import { toColumns } from '../data/columns.ts'
import { cpuMicroseconds } from '../measure/cpu.ts'
import { ruleSetOfSteps, recordsFor } from './many-steps.ts'
import type { RuleSetFigures } from './rule-set-figures.ts'

const [steps = 0, repetitions = 0, warmUp = 0] = process.argv.slice(2).map(Number)
const ruleSet = ruleSetOfSteps(steps)

const records = recordsFor(ruleSet, Math.max(10, Math.round(100_000 / steps)))

const figures: RuleSetFigures = {
  steps,
  compile: await milliseconds(() => compile(ruleSet)),
  scoreAndExplain: await milliseconds(scoreAndExplain(ruleSet)),
  perRecord: {
    reference: await perRecord('reference'),
    'generated-objects': await perRecord('generated-objects'),
    'generated-rows-to-columns': await perRecord('generated-rows-to-columns'),
    'generated-columns': await perRecord('generated-columns'),
    'vector-columns': await perRecord('vector-columns'),
  },
}
console.log(JSON.stringify(figures))

/** One person's whole result with its reasons, each time another person's. */
function scoreAndExplain(ruleSet: RuleSet): () => unknown {
  const { score } = compile(ruleSet)
  let next = 0
  return () => explain(ruleSet, score(records[next++ % records.length]!))
}

/** Processor time of each of the repetitions, in milliseconds, once it is warm. */
async function milliseconds(run: () => unknown): Promise<number[]> {
  let spent = 0
  while (spent < warmUp) spent += await cpuMicroseconds(run)
  const times: number[] = []
  for (let repetition = 0; repetition < repetitions; repetition++) times.push((await cpuMicroseconds(run)) / 1000)
  return times
}

/** The least processor time of a pass over all records, in microseconds for each. */
async function perRecord(road: keyof RuleSetFigures['perRecord']): Promise<number> {
  const run = passOf(road)
  // The reference road takes a hundred times as long, and needs fewer passes to be seen.
  let [spent, passes] = [0, 0]
  // Code of more steps is more to compile for the engine, which takes it about a millisecond a step.
  while (spent < warmUp * Math.max(1, steps / 200) || passes < 2) {
    spent += await cpuMicroseconds(run)
    passes++
  }
  const repeat = Math.max(1, Math.round((warmUp / 20 / spent) * passes))
  const times: number[] = []
  for (let round = 0; round < 5; round++)
    times.push(
      await cpuMicroseconds(() => {
        for (let pass = 0; pass < repeat; pass++) run()
      }),
    )
  return Math.min(...times) / repeat / records.length
}

function passOf(road: keyof RuleSetFigures['perRecord']): () => unknown {
  const { score, outcome, scoreRows, scoreColumns } = compile(
    ruleSet,
    road.startsWith('generated') ? { road: generatedRoad } : {},
  )
  const columns = toColumns(ruleSet, records)
  switch (road) {
    case 'reference':
      return () => records.map((record) => score(record))
    case 'generated-objects':
      return () => records.map((record) => outcome(record))
    case 'generated-rows-to-columns':
      return () => scoreRows(records)
    case 'generated-columns':
    case 'vector-columns':
      return () => scoreColumns(columns)
  }
}
