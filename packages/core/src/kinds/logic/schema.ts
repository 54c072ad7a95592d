import * as z from 'zod/mini'

import { id, logic, rounding } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('logic'),
  logic,
  /** The scale of the result, where it is a level. */
  scale: z.optional(id),
  round: z.optional(rounding),
})

export type LogicStep = z.infer<typeof schema>
