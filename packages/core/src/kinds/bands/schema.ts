import * as z from 'zod/mini'

import { amount, id } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

const band = z.strictObject({
  level: id,
  /** The band begins with this value … */
  from: z.optional(amount),
  /** … or right after this one. The lowest band needs neither. */
  above: z.optional(amount),
})

export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('bands'),
  of: id,
  scale: id,
  bands: z.array(band).check(z.minLength(2), z.maxLength(100)),
})

export type BandsStep = z.infer<typeof schema>
