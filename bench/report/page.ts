import type { Details } from './details.ts'
import { machineText } from './machine.ts'
import { isContest, isGrowth, type ResultRow } from './results.ts'
import { barTable, contenderTable, growthTable, spreadTable } from './tables.ts'

/** The page of the documentation. */
export const benchmarkPage = (results: readonly ResultRow[], details: Details): string => `# Speed

\`pnpm bench\` measures what this page says. It runs one job by every road of ours, by code that was written by hand for this one job, and by other engines, and compares all answers before it measures.

**The job** ([rule set](https://github.com/sasando/sasando/blob/main/bench/job/rule-set.json)): 12 indicators, each realisation against target, capped at 120 (two of them lower-is-better); three groups and a total by weights; a bonus and a penalty on conditions; rounding half up; five categories; the mean of seven behaviours; a 3 × 3 matrix to the predicate. Records are nested objects as \`JSON.parse\` makes them, or typed columns. About 1 % lack something, 0.3 % have a value that must be refused, 0.2 % write a number as a text; so every road checks types, ranges and digits, and so do the hand-written ones and what stands before the engines, which know no such checks. Engines see complete records only.

**How it is measured.** One process for each contender, asked in turn, in rounds of at least 50 ms of processor time (the collector's and the compiler's included); no garbage is collected between rounds by force. Every bar is a ratio of ${details.pairs} interleaved pairs from several launches of both processes; the interval of its median has at least 95 % by order statistics, and a bar holds when the interval reaches it. Times are of this machine and day: compare the ratios.

${machineText(details.machine)}${details.isQuick ? quickText : ''}

## Contenders

${contenderTable(results.filter(isContest))}

_kept_: all outcomes are there at the end. _streamed_: each outcome is counted and forgotten; columns come in blocks of 1000. _peak_: the most memory of the process during one pass, its people included, so that it is to be compared for equal numbers of records. _trace cost_: time with the value of every step, by time without; 1 where every run has them. \`reference\` always gives the whole result, \`json-rules-engine\` always its conditions.

## Bars

${barTable(details.bars, !details.isQuick)}

A generated outcome is the flat object with status, score, category and predicate; fingerprint, trace and explanation are made when somebody asks.

## Growth

The exponent of the size that fits the times best, by least squares on logarithms: 1 is growth in proportion.

Microseconds for so many records. A thousand stay in the processor's cache, a hundred thousand do not, and a million outcomes that are kept must be moved by the collector; what is written by hand meets the same, so that its exponents are the ones to compare with:

${growthTable(results.filter(isGrowth), 'growth in records')}

Microseconds for one record, and for one compilation, by the number of steps in a chain of ratios, sums, weights and conditions. Records have ten steps' inputs in one object: V8 keeps an object of 128 properties or more as a hash table, and reading one then costs several times as much, in whoever's code. The times are those of code that the engine has compiled, for which it takes about a millisecond of processor time for each step; until then a record costs twenty times as much.

${growthTable(results.filter(isGrowth), 'growth in steps')}

## Spread

${spreadTable(details.spread)}
`

const quickText = `

**These figures are of a quick run**, which only sees whether everything runs and all answers are equal: the times mean nothing until \`pnpm bench\` has been run on a quiet machine.`
