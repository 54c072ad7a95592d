import * as z from 'zod/mini'

import { id, rounding } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

export const schema = z.strictObject({ ...stepBase, kind: z.literal('round'), of: id, round: rounding })

export type RoundStep = z.infer<typeof schema>
