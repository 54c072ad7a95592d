import type { Step } from '@sasando/core'

import { isAbsent } from '../absent.ts'
import { roundTo } from '../exact.ts'
import type { Found, StepContext } from '../step-context.ts'
import { isNumber } from '../value.ts'

export function judgeRound(step: Extract<Step, { kind: 'round' }>, context: StepContext): Found {
  const value = context.worth(step.of)
  if (isAbsent(value) || !isNumber(value)) return { value }
  return { value: roundTo(value, step.round), raw: value }
}
