import type { Input, Step } from '@sasando/core'

import { absent, allThere, isAbsence, isAbsent, type Absent } from '../absent.ts'
import { roundTo, zero } from '../exact.ts'
import { evaluate } from '../expression.ts'
import { itemScope, neededOutside } from '../item-scope.ts'
import type { Found, StepContext } from '../step-context.ts'
import { isNumber } from '../value.ts'

type RatersStep = Extract<Step, { kind: 'raters' }>
type ListInput = Extract<Input, { type: 'list' }>

/** The means of groups of raters by weight. A group that is too small has no mean, and that is never 0. */
export function judgeRaters(step: RatersStep, context: StepContext): Found {
  const list = context.ruleSet.inputs[step.over] as ListInput
  const { items, value: given } = context.cell(step.over)
  const score = typeof step.score === 'string' ? { var: step.score } : step.score
  const needed = allThere([given, ...neededOutside(score, list, context)])
  const belongs = step.groups.map(({ applies }) => context.belongs(applies))
  if (isAbsent(given) && given.absent === 'unknown') return { value: given }
  if (belongs.every((each) => each === false)) return { value: absent('not-applicable') }
  if (isAbsent(given)) return { value: belongs.includes(true) ? given : absent('unknown') }

  let [sum, weights, isShort] = [zero, zero, false]
  const holes: Absent[] = []
  for (const [index, { relation, weight, minimum: least = 1 }] of step.groups.entries()) {
    const minimum = context.amount(least).valueOf()
    const isForThem = belongs[index]
    if (isForThem === false) continue
    const ratings = (items ?? []).filter((item) => item.get(step.relation) === relation)
    if (isForThem !== true) holes.push(absent('unknown'))
    else if (ratings.length < minimum && step.missing === 'redistribute') isShort = true
    else if (ratings.length < minimum) holes.push(absent('missing'))
    else if (isAbsence(needed)) holes.push(needed)
    else {
      const total = ratings.reduce((before, item) => {
        const points = evaluate(score, itemScope(item, list, context))
        if (isAbsent(points) || !isNumber(points)) throw new TypeError('every rating has a score')
        return before.add(points)
      }, zero)
      const mean = roundTo(total.div(ratings.length), step.roundEach ?? step.round)
      sum = sum.add(mean.mul(context.amount(weight)))
      weights = weights.add(context.amount(weight))
    }
  }
  const found = allThere(holes)
  if (isAbsence(found)) return { value: found }
  if (weights.equals(0)) return { value: absent(isShort ? 'missing' : 'not-applicable') }
  const raw = sum.div(weights)
  return { value: roundTo(raw, step.round), raw }
}
