import type { Step } from '@sasando/core'

import { allThere, isAbsence } from '../absent.ts'
import { truth } from '../expression.ts'
import type { Found, StepContext } from '../step-context.ts'
import { isLevel, type Value } from '../value.ts'

/** A level within the bounds of every rule that holds, one rule after the other. All of them must be known. */
export function judgeGate(step: Extract<Step, { kind: 'gate' }>, context: StepContext): Found {
  const needed = allThere<Value>([context.worth(step.of), ...step.rules.map(({ when }) => truth(when, context.scope))])
  if (isAbsence(needed)) return { value: needed }
  const [level, ...holds] = needed
  if (level === undefined || !isLevel(level)) throw new TypeError('a gate bounds a level')
  let { rank } = level
  for (const [index, { atMost, atLeast }] of step.rules.entries()) {
    if (holds[index] !== true) continue
    if (atLeast !== undefined) rank = Math.max(rank, level.levels.indexOf(atLeast))
    if (atMost !== undefined) rank = Math.min(rank, level.levels.indexOf(atMost))
  }
  return { value: { levels: level.levels, rank } }
}
