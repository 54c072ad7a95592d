import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { id, instant, json, line } from './values.ts'

/** Something that happened, in the order of its stream. Written with what it changed, in one batch; never changed. */
const event = z.strictObject({
  stream: id,
  sequence: z.int().check(z.nonnegative()),
  kind: line,
  actor: id,
  at: instant,
  data: json,
  /** Where it was made on a device without a connection: its name, and the place in its own order. */
  device: z.exactOptional(z.strictObject({ id, sequence: z.int().check(z.nonnegative()) })),
})
export type Event = z.infer<typeof event>

export const events = defineCollection({
  name: 'events',
  schema: event,
  indexes: {
    'by-stream': [['stream'], ['sequence']],
    'by-actor': [['actor'], ['at']],
  },
  isFrozen: () => true,
})

/** The id of an event: nobody else's can have the same place in a stream. */
export const eventId = (stream: string, sequence: number): string => `${stream}:${String(sequence).padStart(9, '0')}`
