import { exactAmount, numberOperand, rounded, type Operand } from '../../compile/step-scope.ts'
import { add, compare, formatExact, lcm, rational, type Rational } from '../../exact/rational.ts'
import { roundQuotient } from '../../exact/rounding.ts'
import { issue } from '../../issues/issue.ts'
import {
  align,
  allOf,
  booleanType,
  choose,
  numberType,
  sumType,
  times,
  type NumberLogic,
} from '../../logic/typed-logic.ts'
import type { Json } from '../../text/canonical-json.ts'
import { weightedExplainer } from './explain.ts'
import { schema, type WeightedStep } from './schema.ts'
import { defineKind } from '../kind.ts'
import type { Lowered } from '../lowered.ts'

type Scope = Parameters<typeof weightedKind.lower>[1]

/** One entry, ready to be summed: its value and weight, and when it takes part. */
interface Term {
  readonly value: Operand & NumberLogic
  readonly weight: Rational
  /** Whether the weight counts for this person: `true`, or a condition. */
  readonly counts: Json
  /** What must be known before the sum can be built. */
  readonly guard: Json
}

/** A sum of values by exact weights that total 1. A weight that does not apply is shared among the others. */
export const weightedKind = defineKind({
  kind: 'weighted' as const,
  schema,
  policies: ['redistribute', 'zero', 'neutral', 'carry'],
  lower(step, scope): Lowered | undefined {
    const terms = step.of.map((each, index) => lowerEntry(step, each, index, scope))
    if (!terms.every((each) => each !== undefined)) return undefined
    const total = terms.reduce((sum, { weight }) => add(sum, weight), rational(0n))
    if (compare(total, rational(1n)) !== 0) {
      scope.report(
        issue('weights_not_one', [...scope.path, 'of'], { sum: formatExact(Number(total.num), Number(total.den)) }),
      )
      return undefined
    }
    return combine(step, terms, scope)
  },
  ...weightedExplainer,
})

function lowerEntry(
  step: WeightedStep,
  each: WeightedStep['of'][number],
  index: number,
  scope: Scope,
): Term | undefined {
  const at = ['of', index]
  const policy = each.missing ?? step.missing
  const weight = exactAmount(each.weight, [...scope.path, ...at, 'weight'], scope)
  const condition = each.applies === undefined ? undefined : scope.condition(each.applies, [...at, 'applies'])
  const value = numberOperand(each.step, [...at, 'step'], scope, policy)
  if (!weight || !value || (each.applies !== undefined && !condition)) return undefined
  if (weight.num <= 0n) {
    scope.report(
      issue('weight_not_positive', [...scope.path, ...at, 'weight'], {
        weight: formatExact(Number(weight.num), Number(weight.den)),
      }),
    )
    return undefined
  }
  const applies = condition
    ? scope.part(`applies-${index}`, {
        form: { form: 'expr', value: condition.logic },
        type: booleanType,
        guard: condition.guard,
      })
    : undefined
  const belongs = allOf([applies ? applies.logic : true, value.applies])
  const known = allOf([applies ? applies.guard : true, ...(value.applies === true ? [] : [isKnown(value.applies)])])
  if (policy === 'redistribute') {
    const without: Json = choose(belongs, { '!': [value.guard] }, false)
    scope.part(`redistribute-${each.step}`, {
      form: { form: 'expr', value: without },
      type: booleanType,
      guard: allOf([known, value.usable]),
    })
    return {
      value,
      weight,
      counts: allOf([belongs, value.guard]),
      guard: allOf([known, choose(belongs, value.usable, true)]),
    }
  }
  // Only whom the weight belongs to needs the value.
  return { value, weight, counts: belongs, guard: allOf([known, choose(belongs, value.guard, true)]) }
}

/** A condition's own value is there; it is always the value of a plan step. */
const isKnown = (condition: Json): Json => ({ '!==': [condition, null] })

function combine(step: WeightedStep, terms: readonly Term[], scope: Scope): Lowered | undefined {
  const aligned = align(terms.map((each) => each.value))
  // Weights as whole shares of one denominator.
  const shares = terms.reduce((common, { weight }) => lcm(common, weight.den), 1n)
  const weights = terms.map(({ weight }) => weight.num * (shares / weight.den))
  const ends = (aligned?.terms ?? []).map(({ type }, index) => {
    const [min, max] = [type.min, type.max].map((end) => BigInt(end) * (weights[index] ?? 0n)) as [bigint, bigint]
    // What is left out adds 0.
    return terms[index]?.counts === true ? { min, max } : { min: smaller(min, 0n), max: larger(max, 0n) }
  })
  const type = aligned && sumType(aligned.den * shares, ends)
  if (!aligned || !type) {
    scope.report(issue('not_exact', [...scope.path, 'of'], { limit: '9007199254740991' }))
    return undefined
  }
  const guard = allOf(terms.map((each) => each.guard))
  const products = aligned.terms.map(({ logic: value }, index) =>
    choose(terms[index]?.counts ?? true, times(value, weights[index] ?? 0n), 0),
  )
  const over: Json = products.length === 1 ? (products[0] ?? 0) : { '+': products }
  if (terms.every(({ counts }) => counts === true))
    return rounded({ logic: over, type, guard }, step.round, ['round'], scope)
  return divideByShares(step, terms, weights, { logic: over, type, guard }, scope)
}

/** Where weights are left out, the sum is divided by the weights that count, which depends on the person. */
function divideByShares(
  step: WeightedStep,
  terms: readonly Term[],
  weights: readonly bigint[],
  over: NumberLogic,
  scope: Scope,
): Lowered | undefined {
  if (!step.round) {
    scope.report(issue('needs_round', scope.path, { reason: 'shared_weight' }))
    return undefined
  }
  // The weights total 1, so their shares total the denominator.
  const total = weights.reduce((a, b) => a + b, 0n)
  const counted: Json[] = terms.map(({ counts }, index) => choose(counts, Number(weights[index] ?? 0n), 0))
  const sum: Json = counted.length === 1 ? (counted[0] ?? 0) : { '+': counted }
  const share = scope.part('share', {
    form: { form: 'expr', value: sum },
    type: { is: 'number', den: Number(total), min: 0, max: Number(total) },
    guard: over.guard,
  })
  const { digits, mode = 'half-up' } = step.round
  // A mean lies between its smallest and largest value.
  const values = terms.map(({ value }) => value.type)
  const lowest = Math.min(...values.map(({ min, den: each }) => roundQuotient(min, each, digits, 'half-up') - 1))
  const highest = Math.max(...values.map(({ max, den: each }) => roundQuotient(max, each, digits, 'half-up') + 1))
  const type = numberType(10n ** BigInt(digits), BigInt(lowest), BigInt(highest))
  if (!type) {
    scope.report(issue('not_exact', [...scope.path, 'round'], { limit: '9007199254740991' }))
    return undefined
  }
  return {
    form: { form: 'quot', over: over.logic, by: times(share.logic, BigInt(over.type.den) / total), digits, mode },
    type,
    guard: share.guard,
  }
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
