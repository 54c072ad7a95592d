import * as z from 'zod/mini'

import { amount, id, logic, missing, rounding } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

const entry = z.strictObject({
  step: id,
  weight: amount,
  /** To whom the weight belongs; for others it is shared among the rest. */
  applies: z.optional(logic),
  /** What to do when this entry is missing; as the step says, where not given. */
  missing: z.optional(missing),
})

export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('weighted'),
  of: z.array(entry).check(z.minLength(1), z.maxLength(1000)),
  round: z.optional(rounding),
})

export type WeightedStep = z.infer<typeof schema>
