import type { Input, Step } from '@sasando/core'

import { allThere, isAbsence, isAbsent } from '../absent.ts'
import { roundTo, zero } from '../exact.ts'
import { evaluate, truth } from '../expression.ts'
import { itemScope, neededOutside } from '../item-scope.ts'
import type { Found, StepContext } from '../step-context.ts'
import { isNumber } from '../value.ts'

type ListInput = Extract<Input, { type: 'list' }>

/** Points for the entries that count, summed, rounded, and no more than the cap, where there is one. */
export function judgeCredit(step: Extract<Step, { kind: 'credit' }>, context: StepContext): Found {
  const list = context.ruleSet.inputs[step.over] as ListInput
  const cell = context.cell(step.over)
  // A list that is missing is an empty one only where the step says `zero`.
  const isEmpty = isAbsent(cell.value) && cell.value.absent === 'missing' && step.missing === 'zero' && !cell.isRefused
  const outside = neededOutside([step.when ?? true, step.points], list, context)
  const needed = allThere([isEmpty ? true : cell.value, ...outside])
  if (isAbsence(needed)) return { value: needed }
  let raw = zero
  for (const item of cell.items ?? []) {
    const scope = itemScope(item, list, context)
    if (step.when !== undefined && truth(step.when, scope) !== true) continue
    const points = evaluate(step.points, scope)
    if (isAbsent(points) || !isNumber(points)) throw new TypeError('every entry has points')
    raw = raw.add(step.roundEach ? roundTo(points, step.roundEach) : points)
  }
  const sum = step.round ? roundTo(raw, step.round) : raw
  if (step.cap === undefined) return { value: sum, raw }
  const cap = context.amount(step.cap)
  return { value: sum.gt(cap) ? cap : sum, raw }
}
