import * as z from 'zod/mini'

import { amount, id, rounding } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('ratio'),
  actual: id,
  /** What was agreed: one value, or a range within which everything is on target. */
  target: z.union([id, z.strictObject({ low: id, high: id })], { error: () => 'form:target' }),
  /**
   * `higher` is better: actual / target. `lower`, mirrored around the target: (2 · target − actual) / target.
   * `lower-inverse`: target / actual. A range target takes its nearer end as the target, and only `higher`.
   */
  direction: z.enum(['higher', 'lower', 'lower-inverse']),
  /** What a ratio of one is worth; 100 unless said otherwise. */
  per: z.optional(amount),
  atLeast: z.optional(amount),
  cap: z.optional(amount),
  /** A ratio's denominator depends on the data, so it rounds where it is made. */
  round: rounding,
})

export type RatioStep = z.infer<typeof schema>
