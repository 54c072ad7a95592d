import type { PluginKind, PluginScope } from '@sasando/core'
import {
  align,
  allOf,
  exactAmount,
  expression,
  issue,
  multiply,
  numberOperand,
  numberType,
  rational,
  sumType,
  times,
  type Lowered,
  type NumberLogic,
} from '@sasando/core/plugin'

import { explain } from './explain.ts'
import { schema, type DeductionLadderStep } from './schema.ts'

/** Days on the rungs of a ladder, each with its points; the sum is what is deducted, up to a limit. */
export const deductionLadder: PluginKind<DeductionLadderStep> = {
  kind: 'deduction-ladder',
  schema,
  policies: ['zero'],
  lower(step, scope) {
    const rungs = step.rungs.map((rung, index) => lowerRung(rung, index, scope))
    if (!rungs.every((each) => each !== undefined)) return undefined
    const total = sum(rungs)
    if (!total) return tooLarge(scope)
    return capped(scope.part('total', total) as NumberLogic, step, scope)
  },
  uses: (step) => step.rungs.map(({ days }) => days),
  explain,
}

/** The points of one rung as a part of the step, so that the explanation can show them. */
function lowerRung(
  { days, each }: DeductionLadderStep['rungs'][number],
  index: number,
  scope: PluginScope,
): NumberLogic | undefined {
  const count = numberOperand(days, ['rungs', index, 'days'], scope)
  const points = exactAmount(each, [...scope.path, 'rungs', index, 'each'], scope)
  if (!count || !points) return undefined
  if (points.num < 0n || count.type.min < 0) {
    scope.refuse(points.num < 0n ? 'points_below_zero' : 'days_below_zero', ['rungs', index])
    return undefined
  }
  // In lowest terms, so that numbers stay small: 2 days of 1/2 over 10 are 2 over 20, which is 1 over 10.
  const factor = multiply(points, rational(1n, BigInt(count.type.den)))
  const type = numberType(factor.den, BigInt(count.type.min) * factor.num, BigInt(count.type.max) * factor.num)
  if (!type) return tooLarge(scope)
  return scope.part(
    `rung-${index}`,
    expression({ logic: times(count.logic, factor.num), type, guard: count.guard }),
  ) as NumberLogic
}

function sum(rungs: readonly NumberLogic[]): Lowered | undefined {
  const aligned = align(rungs)
  const ends = aligned?.terms.map(({ type }) => ({ min: BigInt(type.min), max: BigInt(type.max) })) ?? []
  const type = aligned && sumType(aligned.den, ends)
  if (!type) return undefined
  const [first = 0, ...rest] = aligned.terms.map(({ logic }) => logic)
  return expression({
    logic: rest.length === 0 ? first : { '+': [first, ...rest] },
    type,
    guard: allOf(rungs.map(({ guard }) => guard)),
  })
}

function capped(total: NumberLogic, step: DeductionLadderStep, scope: PluginScope): Lowered | undefined {
  const limit = exactAmount(step.atMost, [...scope.path, 'atMost'], scope)
  const number = limit && numberType(limit.den, limit.num, limit.num)
  if (!number) return undefined
  if (number.min < 0) {
    scope.refuse('points_below_zero', ['atMost'])
    return undefined
  }
  const [a, b] = align([total, { logic: number.min, type: number, guard: true }])?.terms ?? []
  if (!a || !b) return tooLarge(scope)
  const type = { ...a.type, max: Math.min(a.type.max, b.type.max) }
  return expression({ logic: { min: [a.logic, b.logic] }, type, guard: total.guard })
}

function tooLarge(scope: PluginScope): undefined {
  scope.report(issue('not_exact', [...scope.path, 'rungs'], { limit: '9007199254740991' }))
}
