import { exactAmount, rounded } from '../../compile/step-scope.ts'
import { formatExact, multiply, rational } from '../../exact/rational.ts'
import { roundQuotient } from '../../exact/rounding.ts'
import { issue } from '../../issues/issue.ts'
import {
  allOf,
  booleanType,
  isNumber,
  numberType,
  typeName,
  type NumberLogic,
  type NumberType,
} from '../../logic/typed-logic.ts'
import type { PlanForm } from '../../plan/plan.ts'
import type { Rounding } from '../../rule-set/primitives.ts'
import { creditExplainer } from './explain.ts'
import { schema } from './schema.ts'
import { defineKind } from '../kind.ts'
import type { Lowered } from '../lowered.ts'

type Scope = Parameters<typeof creditKind.lower>[1]

/** Points for what a list holds, each entry once, up to a cap where there is one. Adds to a number; it has no way to lift a gate. */
export const creditKind = defineKind({
  kind: 'credit' as const,
  schema,
  policies: ['zero'],
  lower(step, scope): Lowered | undefined {
    const list = scope.list(step.over, ['over'])
    if (!list) return undefined
    const when = step.when === undefined ? undefined : scope.itemLogic(step.over, step.when, ['when'], booleanType)
    const points = scope.itemLogic(step.over, step.points, ['points'])
    const cap = step.cap === undefined ? 'none' : exactAmount(step.cap, [...scope.path, 'cap'], scope)
    if (!points || !cap || (step.when !== undefined && !when)) return undefined
    if (!isNumber(points.typed)) {
      scope.report(
        issue('wrong_value_type', [...scope.path, 'points'], {
          expected: 'number',
          received: typeName(points.typed.type),
        }),
      )
      return undefined
    }
    const each = eachType(points.typed, step.roundEach)
    if (!each || each.min < 0) {
      scope.report(issue('not_exact', [...scope.path, 'points'], { limit: each ? '≥ 0' : '9007199254740991' }))
      return undefined
    }
    const type = numberType(BigInt(each.den), 0n, BigInt(each.max) * BigInt(list.type.maxItems))
    if (!type) {
      scope.report(issue('not_exact', [...scope.path, 'points'], { limit: '9007199254740991' }))
      return undefined
    }
    const guard = allOf([list.operand.guard, points.guard, ...(when ? [when.guard] : [])])
    const form: PlanForm & { readonly form: 'fold' } = {
      form: 'fold',
      list: step.over,
      reduce: 'sum',
      ...(list.type.key === undefined ? {} : { key: list.type.key }),
      bind: [...new Set([...(when?.bind ?? []), ...points.bind])],
      where: when?.typed.logic ?? true,
      value: points.typed.logic,
      ...(step.roundEach
        ? {
            rounded: {
              den: points.typed.type.den,
              digits: step.roundEach.digits,
              mode: step.roundEach.mode ?? 'half-up',
            },
          }
        : {}),
    }
    scope.part('counted', {
      form: { ...form, reduce: 'count', value: 1 },
      type: { is: 'number', den: 1, min: 0, max: list.type.maxItems },
      guard,
    })
    const sum = scope.part('sum', { form, type, guard }) as NumberLogic
    const before = rounded(sum, step.round, ['round'], scope)
    return before && cap !== 'none' ? capped(before, cap, scope) : before
  },
  ...creditExplainer,
})

function eachType(points: NumberLogic, rounding: Rounding | undefined): NumberType | undefined {
  if (!rounding) return points.type
  const at = (numerator: number): bigint =>
    BigInt(roundQuotient(numerator, points.type.den, rounding.digits, rounding.mode ?? 'half-up'))
  return numberType(10n ** BigInt(rounding.digits), at(points.type.min), at(points.type.max))
}

function capped(
  before: Lowered,
  cap: { readonly num: bigint; readonly den: bigint },
  scope: Scope,
): Lowered | undefined {
  const total = scope.part('before-cap', before) as NumberLogic
  const numerator = multiply(cap, rational(BigInt(total.type.den)))
  if (numerator.den !== 1n || numerator.num < 0n) {
    scope.report(
      issue('wrong_form', [...scope.path, 'cap'], {
        form: 'exact',
        received: formatExact(Number(cap.num), Number(cap.den)),
      }),
    )
    return undefined
  }
  const limit = Number(numerator.num)
  return {
    form: { form: 'expr', value: { min: [total.logic, limit] } },
    type: { ...total.type, max: Math.min(total.type.max, limit) },
    guard: total.guard,
  }
}
