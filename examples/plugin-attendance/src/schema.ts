import { amount, id, stepBase, z } from '@sasando/core/plugin'

/** One rung: so many points for each day that an input counts. */
const rung = z.strictObject({ days: id, each: amount })

export const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('deduction-ladder'),
  /** From the mildest to the gravest. */
  rungs: z.array(rung).check(
    z.minLength(1),
    z.maxLength(50),
    z.refine((rungs) => new Set(rungs.map(({ days }) => days)).size === rungs.length, { error: () => 'days_twice' }),
  ),
  /** The most that is deducted, whatever the days. */
  atMost: amount,
})

export type DeductionLadderStep = z.infer<typeof schema>
