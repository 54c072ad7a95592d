import * as z from 'zod/mini'

import { id } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

const setting = z.strictObject({ setting: id })

/**
 * One value, as its type is written everywhere: a number (`60`, `"60.5"`, `"1/7"`), `true` or `false`, the id of a level
 * or a choice, a day (`"2026-01-31"`), a text; or the setting that holds a number, a level or a boolean.
 */
const cell = z.union([z.string(), z.number(), z.boolean(), setting], { error: () => 'form:cell' })
export type Cell = z.infer<typeof cell>

/**
 * A range of numbers, levels (lowest first, as in the scale) or days; the values between its ends. It needs at least one
 * end, at most one below and at most one above.
 */
export const range = z
  .strictObject({
    /** This value and those above it … */
    from: z.optional(cell),
    /** … or only those above it. */
    above: z.optional(cell),
    /** This value and those below it … */
    to: z.optional(cell),
    /** … or only those below it. */
    below: z.optional(cell),
  })
  .check(z.refine((ends) => Object.keys(ends).length > 0, { error: () => 'form:condition' }))
export type Range = z.infer<typeof range>

/**
 * What one input must be for the row to fit. Numbers are compared exactly, also with more digits than the input has.
 * - a value: the input is equal to it
 * - a list of values: the input is equal to one of them
 * - a range: the input lies in it
 * - `"-"`: anything. Only this fits an input that does not apply to the person.
 */
const condition = z.union([cell, z.array(cell).check(z.minLength(1), z.maxLength(1000)), range], {
  error: () => 'form:condition',
})
export type Condition = z.infer<typeof condition>

/**
 * A decision table: rows of conditions on named values, and what follows.
 *
 * A row fits when each of its conditions holds. The step's value is the `then` of the row that fits; where none fits,
 * `otherwise`. The step needs the value of every input that applies to the person, also where the row that fits does not
 * ask for it: a missing one leaves the step without a value (or lets the policy of `missing` stand in). An input that
 * does not apply to the person is not missing: only `"-"` fits it. Where it leaves no row that fits, and there is no
 * `otherwise`, the step does not apply to the person either.
 *
 * The compiler proves, over all values that the inputs can have by their types, that no two rows fit at once (`unique`),
 * and that some row fits every combination (unless there is `otherwise`); it refuses a table for which it finds a
 * counterexample. Where a table is too large for a proof, it warns; the first row that fits then counts, and where none
 * fits, the step has no value.
 */
export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('table'),
  /** The inputs or earlier steps that the conditions look at, in the order of `when`; each once. Not lists. */
  inputs: z.array(id).check(z.minLength(1), z.maxLength(50)),
  /** The scale of the result, where it is a level. Without it, all results are exact numbers, or all are booleans. */
  scale: z.optional(id),
  /** `unique`: never more than one row fits. `first`: the first row that fits counts. */
  hit: z.enum(['unique', 'first']),
  rows: z
    .array(
      z.strictObject({
        /** One condition for each of `inputs`, in their order. */
        when: z.array(condition).check(z.minLength(1), z.maxLength(50)),
        then: cell,
      }),
    )
    .check(z.minLength(1), z.maxLength(10_000)),
  /** What follows where no row fits. */
  otherwise: z.optional(cell),
})

export type TableStep = z.infer<typeof schema>
