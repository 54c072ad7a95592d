import type { JudgedBar } from '../bars/bar.ts'
import type { GrowthMeasured } from '../growth/measure-growth.ts'
import type { Measured } from '../measure/measure-contenders.ts'
import { machineText, type Machine } from './machine.ts'
import type { BenchResult } from './results.ts'
import { barTable, contenderTable, curveTable, spreadTable } from './tables.ts'

/** Everything that was found. */
export interface Report {
  readonly results: readonly BenchResult[]
  readonly bars: readonly JudgedBar[]
  readonly measured: Measured
  readonly growth: GrowthMeasured
  readonly machine: Machine
}

/** The page of the documentation. */
export const benchmarkPage = ({ results, bars, measured, growth, machine }: Report): string => `# Speed

\`pnpm bench\` wrote this page. It runs one job by every road of ours, by code that was written by hand for this one job, and by other engines, and compares all answers before it measures.

**The job** ([rule set](https://github.com/sasando/sasando/blob/main/bench/job/rule-set.json)): 12 indicators, each realisation against target, capped at 120 (two of them lower-is-better); three groups and a total by weights; a bonus and a penalty on conditions; rounding half up; five categories; the mean of seven behaviours; a 3 × 3 matrix to the predicate. Records are nested objects as \`JSON.parse\` makes them, or typed columns. About 1 % lack something, 0.3 % have a value that must be refused, 0.2 % write a number as a text; so every road checks types, ranges and digits, and so do the hand-written ones and what stands before the engines, which know no such checks. Engines see complete records only.

**How it is measured.** One process for each contender, asked in turn, in rounds of at least 50 ms of processor time (the collector's and the compiler's included); no garbage is collected between rounds by force. Every bar is a ratio of ${measured.bars.values().next().value?.length ?? 0} interleaved pairs from several launches of both processes; the interval of its median has at least 95 % by order statistics, and a bar holds when the interval reaches it. Times are of this machine and day: compare the ratios.

${machineText(machine)}

## Contenders

${contenderTable(results)}

*kept*: all outcomes are there at the end. *streamed*: each outcome is counted and forgotten; columns come in blocks of 1000. *peak*: the most memory of the process during one pass, its people included, so that it is to be compared for equal numbers of records. *trace cost*: time with the value of every step, by time without; 1 where every run has them. \`reference\` always gives the whole result, \`json-rules-engine\` always its conditions.

## Bars

${barTable(bars)}

A generated outcome is the flat object with status, score, category and predicate; fingerprint, trace and explanation are made when somebody asks.

## Growth

Microseconds for so many records:

${curveTable(growth.records)}

Microseconds for one record, and for one compilation, by the number of steps in a chain of ratios, sums, weights and conditions:

${curveTable([...growth.steps, growth.compile])}

## Spread

${spreadTable(measured)}
`
