import * as z from 'zod/mini'

import { amount, id, logic, rounding } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

/** A whole number from 1 to 1000, or the setting that holds it. */
const minimum = z.union([z.int(), z.strictObject({ setting: id })], { error: () => 'form:minimum' })

/** The raters of one relation, such as peers. */
const group = z.strictObject({
  /** A choice of the `relation` field. Ratings of a relation that no group names do not count. */
  relation: id,
  /** Above 0; the weights of all groups total exactly 1. */
  weight: amount,
  /** How many raters the group needs before its mean counts, or is shown at all; 1 where not given. */
  minimum: z.optional(minimum),
  /** To whom the group belongs; for others its weight is shared among the other groups, in proportion. */
  applies: z.optional(logic),
})

/**
 * Ratings by several people (360 degrees): by relation, one voice per rater, with a smallest group.
 *
 * For each group, the mean is the sum of `score` over the ratings of that relation, divided by their number, rounded by
 * `roundEach`. The step's value is the sum of the rounded means by weight, divided by the weights that count (1, unless
 * some group is left out), rounded by `round`. Both are exact before they are rounded.
 *
 * A group with fewer raters than its `minimum`, also one with none, has no mean; that is never 0. With
 * `"missing": "block"`, which holds unless said otherwise, the step then has no value; with `"redistribute"` the weight
 * of the group is shared among the other groups, in proportion, and the step has no value only where no group is left.
 * A group that does not apply to the person is left out either way; where it is not known whether it applies, the step
 * has no value. A list that is not given leaves the step without a value; an empty list is a list.
 */
export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('raters'),
  /** A list input, one item per rating. */
  over: id,
  /** The field that says who rates: required, and the `key` of the list, so that each rater has one voice. */
  rater: id,
  /** The field that says how the rater stands to the person: a required choice. */
  relation: id,
  /** What a rating is worth: a field, or an expression over the fields of the item and named values outside the list. */
  score: z.union([id, logic]),
  groups: z.array(group).check(z.minLength(1), z.maxLength(50)),
  /** Rounds the mean of each group; as `round` where not given. */
  roundEach: z.optional(rounding),
  /** Rounds the total. */
  round: rounding,
})

export type RatersStep = z.infer<typeof schema>
