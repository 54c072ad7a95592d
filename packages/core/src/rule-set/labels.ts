import * as z from 'zod/mini'

import { id, text } from './primitives.ts'

const byName = z.optional(z.record(id, text))

/** What people read in place of the labels of a parent, by the names that its rules use. */
export const labels = z.strictObject({
  inputs: byName,
  steps: byName,
  settings: byName,
  scales: byName,
  /** By the scale, then by the level. */
  levels: z.optional(z.record(id, z.record(id, text))),
})
export type Labels = z.infer<typeof labels>
