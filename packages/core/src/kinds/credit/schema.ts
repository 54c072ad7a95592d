import * as z from 'zod/mini'

import { amount, id, logic, rounding } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('credit'),
  /** A list input; each entry of a key counts once. */
  over: id,
  /** Which entries count; all, where not given. */
  when: z.optional(logic),
  /** What one entry is worth, 0 or more. Sees the entry's fields. */
  points: logic,
  /** Rounds each entry before the sum. */
  roundEach: z.optional(rounding),
  round: z.optional(rounding),
  /** The most that all entries together are worth; no limit, where not given. */
  cap: z.optional(amount),
})

export type CreditStep = z.infer<typeof schema>
