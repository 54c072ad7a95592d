import * as z from 'zod/mini'

import { contenderNames } from '../contenders.ts'

const positive = z.number().check(z.positive())

const contest = z.strictObject({
  /** The job, and whether outcomes were kept or streamed. */
  job: z.enum(['appraisal', 'appraisal, streamed']),
  contender: z.enum(contenderNames),
  /** In one pass. */
  records: z.int().check(z.positive()),
  recordsPerCpuSecond: positive,
  /** How many times as fast as `hand-objects`, in the same mode and rounds: the median. */
  ratioToHandWritten: positive,
  /** The most memory that the process held during one pass, its people included. */
  peakBytes: z.int().check(z.positive()),
  /** Time with the reasons of every outcome by time without; 1 where they are always there, null where there are none. */
  traceCost: z.nullable(positive),
})
export type BenchResult = z.infer<typeof contest>

const growth = z.strictObject({
  job: z.enum(['growth in records', 'growth in steps']),
  /** A road, or `compile`. */
  contender: z.enum([...contenderNames, 'compile']),
  /** At the largest size; 1 where what grows is the number of steps. */
  records: z.int().check(z.positive()),
  recordsPerCpuSecond: positive,
  ratioToHandWritten: z.null(),
  peakBytes: z.null(),
  traceCost: z.null(),
  /** Each size with the microseconds that it takes: for all records, or for one record of so many steps. */
  points: z.array(z.tuple([positive, positive])),
  /** The `e` of `time ~ size^e` that fits best. */
  exponent: z.number(),
})
export type GrowthResult = z.infer<typeof growth>

export type ResultRow = BenchResult | GrowthResult

export const isGrowth = (row: ResultRow): row is GrowthResult => 'exponent' in row
export const isContest = (row: ResultRow): row is BenchResult => !isGrowth(row)

/** The form of `results.json`. Throws where something else is found. */
export const parseResults = (value: unknown): ResultRow[] => z.parse(z.array(z.union([contest, growth])), value)
