import type { Step } from '@sasando/core'

import { absent, isAbsent } from '../absent.ts'
import { levelsOf } from '../read-record.ts'
import type { Found, StepContext } from '../step-context.ts'
import { fromText, isNumber } from '../value.ts'

/** The last band that has begun: `from` begins with its value, `above` right after it. */
export function judgeBands(step: Extract<Step, { kind: 'bands' }>, context: StepContext): Found {
  const value = context.worth(step.of)
  if (isAbsent(value) || !isNumber(value)) return { value }
  const band = step.bands.findLast(({ from, above }) => {
    if (from !== undefined) return value.gte(context.amount(from))
    return above === undefined || value.gt(context.amount(above))
  })
  const type = { is: 'level', levels: levelsOf(context.ruleSet, step.scale) } as const
  return { value: band ? fromText(band.level, type) : absent('missing') }
}
