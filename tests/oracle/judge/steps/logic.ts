import type { Step } from '@sasando/core'

import { isAbsent } from '../absent.ts'
import { roundTo } from '../exact.ts'
import { evaluate } from '../expression.ts'
import { levelsOf } from '../read-record.ts'
import type { Found, StepContext } from '../step-context.ts'
import { isNumber, type Type } from '../value.ts'

/** What an expression says, rounded where the step rounds. */
export function judgeLogic(step: Extract<Step, { kind: 'logic' }>, context: StepContext): Found {
  const expected: Type | undefined =
    step.scale === undefined ? undefined : { is: 'level', levels: levelsOf(context.ruleSet, step.scale) }
  const value = evaluate(step.logic, context.scope, expected)
  if (isAbsent(value) || !isNumber(value)) return { value }
  return { value: step.round ? roundTo(value, step.round) : value, raw: value }
}
