import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { day, id, line, ruleSetRef, title } from './values.ts'

const window = z.strictObject({ from: day, to: day })

/** A period of appraisal. The rule set is pinned: every case of the cycle is scored by this version. */
const cycle = z
  .strictObject({
    title,
    kind: z.enum(['bulanan', 'triwulanan', 'tahunan']),
    start: day,
    end: day,
    ruleSet: ruleSetRef,
    /** Id and version of the calendar by which deadlines are counted. */
    calendar: line,
    windows: z.exactOptional(
      z.partialRecord(z.enum(['plan', 'self', 'feedback', 'rate', 'moderate', 'sign', 'object']), window),
    ),
    parent: z.exactOptional(id),
  })
  .check(z.refine(({ start, end }) => start <= end, { path: ['end'], error: 'is before the start' }))
export type Cycle = z.infer<typeof cycle>

export const cycles = defineCollection({
  name: 'cycles',
  schema: cycle,
  indexes: { 'by-start': [['start']], 'by-parent': [['parent'], ['start']] },
})
