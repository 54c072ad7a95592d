import * as z from 'zod/mini'

import { basis, id, logic, text } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

const rule = z.strictObject({
  when: logic,
  /** The level is at most this one while the rule holds … */
  atMost: z.optional(id),
  /** … and at least this one. */
  atLeast: z.optional(id),
  label: z.optional(text),
  basis: z.optional(z.array(basis)),
})

export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('gate'),
  of: id,
  rules: z.array(rule).check(z.minLength(1), z.maxLength(100)),
})

export type GateStep = z.infer<typeof schema>
