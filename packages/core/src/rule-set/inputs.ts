import * as z from 'zod/mini'

import { origins } from './origins.ts'
import { civilDate, exactNumber, id, logic, text, visibility } from './primitives.ts'

const described = {
  label: z.optional(text),
  description: z.optional(text),
}

const about = {
  ...described,
  /** Who the value comes from. */
  by: z.optional(z.enum(origins)),
  /** Which way is better for the person. */
  better: z.optional(z.enum(['up', 'down'])),
  /** Whether a result without it is incomplete even when no step asks for it. Yes, unless said otherwise. */
  required: z.optional(z.boolean()),
  /** To whom the input belongs; for others it is not applicable, which is not missing. */
  applies: z.optional(logic),
  visibility: z.optional(visibility),
  /** Where the value stands in a nested record; its own id where not given. */
  path: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.minLength(1), z.maxLength(8))),
}

const number = {
  type: z.literal('number'),
  digits: z.int().check(z.minimum(0), z.maximum(9)),
  range: z.tuple([exactNumber, exactNumber]),
}
const integer = { type: z.literal('integer'), range: z.tuple([exactNumber, exactNumber]) }
const boolean = { type: z.literal('boolean') }
const level = { type: z.literal('level'), scale: id }
const choices = z
  .array(z.union([id, z.strictObject({ id, label: z.optional(text) })], { error: () => 'form:choice' }))
  .check(z.minLength(1), z.maxLength(1000))
const choice = { type: z.literal('choice'), choices }
const date = { type: z.literal('date'), range: z.optional(z.tuple([civilDate, civilDate])) }
const words = { type: z.literal('text'), maxLength: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))) }

const field = z.discriminatedUnion('type', [
  z.strictObject({ ...described, required: z.optional(z.boolean()), ...number }),
  z.strictObject({ ...described, required: z.optional(z.boolean()), ...integer }),
  z.strictObject({ ...described, required: z.optional(z.boolean()), ...boolean }),
  z.strictObject({ ...described, required: z.optional(z.boolean()), ...level }),
  z.strictObject({ ...described, required: z.optional(z.boolean()), ...choice }),
  z.strictObject({ ...described, required: z.optional(z.boolean()), ...date }),
  z.strictObject({ ...described, required: z.optional(z.boolean()), ...words }),
])
/** One field of the items of a list. */
export type Field = z.infer<typeof field>

const list = {
  type: z.literal('list'),
  maxItems: z.int().check(z.minimum(1), z.maximum(10_000)),
  /**
   * The field that tells items apart: one entry per key counts. A list with two keys that differ only by capitals,
   * spaces, the composition of letters or invisible signs is refused.
   */
  key: z.optional(id),
  item: z.record(id, field),
}

/** What is known of one person, declared: its type, its bounds, who says it and which way is better. */
const input = z.discriminatedUnion('type', [
  z.strictObject({ ...about, ...number }),
  z.strictObject({ ...about, ...integer }),
  z.strictObject({ ...about, ...boolean }),
  z.strictObject({ ...about, ...level }),
  z.strictObject({ ...about, ...choice }),
  z.strictObject({ ...about, ...date }),
  z.strictObject({ ...about, ...words }),
  z.strictObject({ ...about, ...list }),
])
export type Input = z.infer<typeof input>
export type ListInput = Extract<Input, { type: 'list' }>
export type ScalarInput = Exclude<Input, ListInput> | Field

export const inputs = z.record(id, input)

export type Choice = Extract<Input, { type: 'choice' }>['choices'][number]
