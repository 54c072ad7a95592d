import type { PlanValue } from '../plan/plan.ts'
import { isItems } from '../scoring/to-value.ts'

export type Inputs = Readonly<Record<string, PlanValue>>

/** As few of the inputs, and as short lists, as it takes to show the same: an example is read by people. */
export function shrink(
  inputs: Inputs,
  isStillShown: (inputs: Inputs) => boolean,
  kept: readonly string[] = [],
): Inputs {
  let small = inputs
  for (const [name, value] of Object.entries(inputs)) {
    if (kept.includes(name) || value === null) continue
    const less = [null, ...(isItems(value) ? [0, 1, 2, 4, 8].map((length) => value.slice(0, length)) : [])]
      .map((each) => ({ ...small, [name]: each }))
      .find(isStillShown)
    if (less) small = less
  }
  return small
}
