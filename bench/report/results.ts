import * as z from 'zod/mini'

import { contenderNames } from '../contenders.ts'

const positive = z.number().check(z.positive())

const result = z.strictObject({
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
export type BenchResult = z.infer<typeof result>

/** The form of `results.json`. Throws where something else is found. */
export const parseResults = (value: unknown): BenchResult[] => z.parse(z.array(result), value)
