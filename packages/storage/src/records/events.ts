import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { id, instant, json, line, personId } from './values.ts'

/** Something that happened, in the order of its stream. Written with what it changed, in one batch; never changed. */
const event = z.strictObject({
  stream: id,
  sequence: z.int().check(z.nonnegative()),
  kind: line,
  actor: personId,
  at: instant,
  data: json,
  /** The command that it came of: the same one again is not obeyed twice. */
  command: z.exactOptional(line),
  /** Where it was made on a device without a connection: its name, and the place in its own order. */
  device: z.exactOptional(z.strictObject({ id, sequence: z.int().check(z.nonnegative()) })),
})
export type Event = z.infer<typeof event>

/** The id of an event: nobody else's can have the same place in a stream. */
export const eventId = (stream: string, sequence: number): string => `${stream}:${String(sequence).padStart(9, '0')}`

export const events = defineCollection({
  name: 'events',
  schema: event,
  indexes: {
    'by-stream': [['stream'], ['sequence']],
    'by-actor': [['actor'], ['at']],
  },
  isId: (given, { stream, sequence }) => given === eventId(stream, sequence),
  permits: () => ({ id: 'yang sudah terjadi tidak berubah lagi', en: 'what has happened does not change' }),
})
