import { exactAmount, numberOperand, rounded, type Operand, type StepScope } from '../../compile/step-scope.ts'
import { compare, formatExact, gcd, multiply, rational, type Rational } from '../../exact/rational.ts'
import { issue } from '../../issues/issue.ts'
import {
  align,
  allOf,
  choose,
  numberType,
  sumType,
  times,
  type NumberLogic,
  type NumberType,
} from '../../logic/typed-logic.ts'
import { risesWith } from '../../plan/rises-with.ts'
import type { Json } from '../../text/canonical-json.ts'
import { ratioExplainer } from './explain.ts'
import { schema, type RatioStep } from './schema.ts'
import { defineKind } from '../kind.ts'
import type { Lowered } from '../lowered.ts'

/** Realisation against target, rounded, then bounded. No value where the divisor is 0. */
export const ratioKind = defineKind({
  kind: 'ratio' as const,
  schema,
  policies: ['zero', 'neutral', 'carry'],
  lower(step, scope): Lowered | undefined {
    const actual = numberOperand(step.actual, ['actual'], scope)
    const per = step.per === undefined ? rational(100n) : exactAmount(step.per, [...scope.path, 'per'], scope)
    const sides =
      typeof step.target === 'string'
        ? fromTarget(step, step.target, actual, scope)
        : fromRange(step, step.target, actual, scope)
    const quotient = sides && per && divide(step, sides, per, scope)
    return quotient && bound(step, scope.part('raw', quotient) as NumberLogic, scope)
  },
  ...ratioExplainer,
})

/** Dividend and divisor over one denominator, which then cancels. */
interface Sides {
  readonly over: NumberLogic
  readonly by: NumberLogic
  /** What the quotient rises with, where only the order of the operands shows it. */
  readonly rising?: Json
}
type NumberOperand = (Operand & NumberLogic) | undefined

function fromTarget(step: RatioStep, name: string, actual: NumberOperand, scope: StepScope): Sides | undefined {
  const target = numberOperand(name, ['target'], scope, 'block')
  if (!actual || !target) return undefined
  const [a, t] = align([actual, target])?.terms ?? []
  if (!a || !t) return tooLarge(scope)
  if (step.direction === 'higher') return { over: a, by: t }
  if (step.direction === 'lower-inverse') return { over: t, by: a }
  const type = sumType(BigInt(a.type.den), [
    { min: 2n * BigInt(t.type.min), max: 2n * BigInt(t.type.max) },
    { min: -BigInt(a.type.max), max: -BigInt(a.type.min) },
  ])
  if (!type) return tooLarge(scope)
  return { over: { logic: { '-': [times(t.logic, 2n), a.logic] }, type, guard: allOf([a.guard, t.guard]) }, by: t }
}

function fromRange(
  step: RatioStep,
  range: { low: string; high: string },
  actual: NumberOperand,
  scope: StepScope,
): Sides | undefined {
  const low = numberOperand(range.low, ['target', 'low'], scope, 'block')
  const high = numberOperand(range.high, ['target', 'high'], scope, 'block')
  if (step.direction !== 'higher')
    scope.report(issue('not_one_of', [...scope.path, 'direction'], { received: step.direction, allowed: ['higher'] }))
  if (!actual || !low || !high || step.direction !== 'higher') return undefined
  const [a, l, h] = align([actual, low, high])?.terms ?? []
  if (!a || !l || !h) return tooLarge(scope)
  // Within the range the ratio is one: 1 / 1, so that a realisation of 0 within it is on target too.
  const [below, above]: readonly Json[] = [{ '<': [a.logic, l.logic] }, { '>': [a.logic, h.logic] }]
  const guard = allOf([a.guard, l.guard, h.guard])
  const by: NumberLogic = {
    logic: { if: [below ?? false, l.logic, above ?? false, h.logic, 1] },
    // Whichever end it is: nothing keeps the ends of a record in order.
    type: {
      is: 'number',
      den: a.type.den,
      min: Math.min(l.type.min, h.type.min, 1),
      max: Math.max(l.type.max, h.type.max, 1),
    },
    guard,
  }
  const over: NumberLogic = {
    logic: choose({ or: [below ?? false, above ?? false] }, a.logic, 1),
    type: { ...a.type, max: Math.max(a.type.max, 1) },
    guard,
  }
  // At 1 where the realisation enters the range, and above where it leaves it; a bound below 0 would turn that round.
  return { over, by, ...(l.type.min >= 0 && h.type.min >= 0 ? { rising: a.logic } : {}) }
}

function divide(step: RatioStep, { over, by, rising }: Sides, per: Rational, scope: StepScope): Lowered | undefined {
  const common = gcd(per.num, per.den)
  const [factor, divisor] = [per.num / common, per.den / common]
  const scaled = numberType(1n, BigInt(over.type.min) * factor, BigInt(over.type.max) * factor)
  const { digits, mode = 'half-up' } = step.round
  const type = scaled && quotientType(scaled, BigInt(by.type.min) * divisor, digits)
  if (!type || !numberType(1n, BigInt(by.type.min) * divisor, BigInt(by.type.max) * divisor)) return tooLarge(scope)
  const dividend = times(over.logic, factor)
  if (rising !== undefined && factor > 0n) risesWith(dividend, rising)
  return {
    form: { form: 'quot', over: dividend, by: times(by.logic, divisor), digits, mode },
    type,
    guard: allOf([over.guard, by.guard]),
  }
}

/** The bounds of a quotient whose divisor is a whole number: at least 1 in magnitude, or its own minimum. */
function quotientType(over: NumberType, byMin: bigint, digits: number): NumberType | undefined {
  const divisor = byMin > 1n ? byMin : 1n
  const power = 10n ** BigInt(digits)
  const largest = (BigInt(Math.max(Math.abs(over.min), Math.abs(over.max))) * power) / divisor + 1n
  return numberType(power, over.min >= 0 && byMin >= 0n ? 0n : -largest, largest)
}

function bound(step: RatioStep, raw: NumberLogic, scope: StepScope): Lowered | undefined {
  let value: NumberLogic = raw
  for (const [key, operator] of [
    ['atLeast', 'max'],
    ['cap', 'min'],
  ] as const) {
    const written = step[key]
    if (written === undefined) continue
    const limit = exactAmount(written, [...scope.path, key], scope)
    if (!limit) return undefined
    const numerator = multiply(limit, rational(BigInt(raw.type.den)))
    if (numerator.den !== 1n) {
      scope.report(
        issue('wrong_form', [...scope.path, key], {
          form: 'exact',
          received: formatExact(Number(limit.num), Number(limit.den)),
        }),
      )
      return undefined
    }
    const edge = Number(numerator.num)
    const [min, max] =
      operator === 'max'
        ? [Math.max(value.type.min, edge), Math.max(value.type.max, edge)]
        : [Math.min(value.type.min, edge), Math.min(value.type.max, edge)]
    value = { logic: { [operator]: [value.logic, edge] }, type: { ...value.type, min, max }, guard: value.guard }
  }
  const [atLeast, cap] = [step.atLeast, step.cap].map((each) =>
    each === undefined ? undefined : exactAmount(each, scope.path, scope),
  )
  if (atLeast && cap && compare(atLeast, cap) > 0) {
    scope.report(
      issue('range_reversed', [...scope.path, 'atLeast'], {
        lowest: formatExact(Number(atLeast.num), Number(atLeast.den)),
        highest: formatExact(Number(cap.num), Number(cap.den)),
      }),
    )
    return undefined
  }
  return rounded(value, undefined, [], scope)
}

function tooLarge(scope: StepScope): undefined {
  scope.report(issue('not_exact', scope.path, { limit: '9007199254740991' }))
  return undefined
}
