import * as z from 'zod/mini'

import { id, text } from './primitives.ts'

/** One level of a scale: its id, or its id with words for people. */
const level = z.union([id, z.strictObject({ id, label: z.optional(text), anchor: z.optional(text) })], {
  error: () => 'form:level',
})

/** Ordered levels, lowest first. */
const scale = z.strictObject({
  label: z.optional(text),
  levels: z.array(level).check(z.minLength(2), z.maxLength(100)),
})
export type Scale = z.infer<typeof scale>
export type Level = Scale['levels'][number]

export const scales = z.record(id, scale)
