import type { Step } from '@sasando/core'

import { absent, allThere, isAbsence, isAbsent, type Absent } from '../absent.ts'
import { roundTo, zero } from '../exact.ts'
import type { Found, StepContext } from '../step-context.ts'
import { isNumber } from '../value.ts'

/** A sum by weights. The weight of what does not apply, or of what is missing and so shared, is shared by the others. */
export function judgeWeighted(step: Extract<Step, { kind: 'weighted' }>, context: StepContext): Found {
  let [sum, weights] = [zero, zero]
  let isShort = false
  const holes: Absent[] = []
  for (const { step: name, weight, applies, missing = step.missing } of step.of) {
    const isForThem = context.belongs(applies)
    if (isForThem === false) continue
    const value = isForThem === true ? context.worth(name, missing) : absent('unknown')
    if (!isAbsent(value)) {
      if (!isNumber(value)) throw new TypeError('a weight is for a number')
      sum = sum.add(value.mul(context.amount(weight)))
      weights = weights.add(context.amount(weight))
    } else if (value.absent === 'missing' && missing === 'redistribute' && !context.cell(name).isRefused) isShort = true
    else if (value.absent !== 'not-applicable') holes.push(value)
  }
  const found = allThere(holes)
  if (isAbsence(found)) return { value: found }
  if (weights.equals(0)) return { value: absent(isShort ? 'missing' : 'not-applicable') }
  const raw = sum.div(weights)
  return { value: step.round ? roundTo(raw, step.round) : raw, raw }
}
