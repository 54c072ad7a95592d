import * as z from 'zod/mini'

import { id } from '../../rule-set/primitives.ts'
import { stepBase } from '../step-base.ts'

export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('matrix'),
  rows: id,
  columns: id,
  scale: id,
  /** `cells[row][column]`, lowest levels first. */
  cells: z.array(z.array(id).check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(100)),
})

export type MatrixStep = z.infer<typeof schema>
