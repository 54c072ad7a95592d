import type { Step } from '@sasando/core'

import { absent, allThere, isAbsence } from '../absent.ts'
import { levelsOf } from '../read-record.ts'
import type { Found, StepContext } from '../step-context.ts'
import { fromText, isLevel } from '../value.ts'

/** The cell where two levels meet. */
export function judgeMatrix(step: Extract<Step, { kind: 'matrix' }>, context: StepContext): Found {
  const levels = allThere([context.worth(step.rows), context.worth(step.columns)])
  if (isAbsence(levels)) return { value: levels }
  const [row, column] = levels.filter(isLevel)
  const cell = step.cells[row?.rank ?? -1]?.[column?.rank ?? -1]
  const type = { is: 'level', levels: levelsOf(context.ruleSet, step.scale) } as const
  return { value: cell === undefined ? absent('missing') : fromText(cell, type) }
}
