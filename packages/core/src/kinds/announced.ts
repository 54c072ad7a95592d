// Kinds that format 1 has and this version does not compute yet. Their form is checked; the compiler says so by name.
import * as z from 'zod/mini'

import { amount, id, logic, rounding } from '../rule-set/primitives.ts'
import { stepBase } from './step-base.ts'

const value = z.union([z.string(), z.number(), z.boolean()])

/** A decision table: rows of conditions on named values, and what follows. */
export const tableSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('table'),
  inputs: z.array(id).check(z.minLength(1), z.maxLength(50)),
  /** The scale of the result, where it is a level. */
  scale: z.optional(id),
  /** `unique`: at most one row fits. `first`: the first that fits. */
  hit: z.enum(['unique', 'first']),
  /** One condition per input: a value, a list of values, a range, or `"-"` for any. */
  rows: z
    .array(
      z.strictObject({
        when: z.array(
          z.union([
            value,
            z.array(value).check(z.minLength(1)),
            z.strictObject({
              from: z.optional(amount),
              above: z.optional(amount),
              to: z.optional(amount),
              below: z.optional(amount),
            }),
          ]),
        ),
        then: value,
      }),
    )
    .check(z.minLength(1), z.maxLength(10_000)),
  otherwise: z.optional(value),
})
export type TableStep = z.infer<typeof tableSchema>

/** Ratings by several people: by relation, one voice per rater, with a smallest group. */
export const ratersSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('raters'),
  over: id,
  rater: id,
  relation: id,
  score: z.union([id, logic]),
  groups: z
    .array(
      z.strictObject({
        relation: id,
        weight: amount,
        minimum: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
  round: rounding,
})
export type RatersStep = z.infer<typeof ratersSchema>
