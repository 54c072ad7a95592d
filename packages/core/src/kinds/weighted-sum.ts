import { exactAmount, rounded, type StepScope } from '../compile/step-scope.ts'
import { add, compare, formatRational, lcm, rational, type Rational } from '../exact/rational.ts'
import { roundQuotient } from '../exact/rounding.ts'
import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import {
  align,
  allOf,
  booleanType,
  choose,
  numberType,
  sumType,
  times,
  type NumberLogic,
} from '../logic/typed-logic.ts'
import type { Amount, Rounding } from '../rule-set/primitives.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Lowered } from './lowered.ts'

/** One entry, ready to be summed: its value and weight, and when it takes part. */
export interface Term {
  readonly value: NumberLogic
  readonly weight: Rational
  /** Whether the weight is for this person: `true`, or a condition. */
  readonly belongs: Json
  /** Whether it counts: it is for this person, and not shared for want of its value. */
  readonly counts: Json
  /** What must be known before the sum can be built. */
  readonly guard: Json
}

/** A weight above 0; the issue is reported where it is none. `path` is relative to the step. */
export function positiveWeight(amount: Amount, path: Path, scope: StepScope): Rational | undefined {
  const at = [...scope.path, ...path]
  const weight = exactAmount(amount, at, scope)
  if (!weight || weight.num > 0n) return weight
  scope.report(issue('weight_not_positive', at, { weight: formatRational(weight) }))
  return undefined
}

/**
 * To whom an entry belongs, as a value of the plan called `name`, so that the trace shows it; `true` where nothing is
 * said. Undefined after the issues have been reported.
 */
export function belongsTo(
  name: string,
  applies: Json | undefined,
  path: Path,
  scope: StepScope,
): { readonly logic: Json; readonly guard: Json } | undefined {
  if (applies === undefined) return { logic: true, guard: true }
  const condition = scope.condition(applies, path)
  if (!condition) return undefined
  const form = { form: 'expr', value: condition.logic } as const
  return scope.part(name, { form, type: booleanType, guard: condition.guard }, path)
}

/**
 * The sum of values by exact weights that total 1. What does not count leaves its weight to the others: then the sum is
 * divided by the weights that count, and must be rounded.
 *
 * @param of - the key of the step that holds the entries, for issues
 */
export function weightedSum(
  terms: readonly Term[],
  rounding: Rounding | undefined,
  of: string,
  scope: StepScope,
): Lowered | undefined {
  const at = [...scope.path, of]
  const total = terms.reduce((sum, { weight }) => add(sum, weight), rational(0n))
  if (compare(total, rational(1n)) !== 0) {
    scope.report(issue('weights_not_one', at, { sum: formatRational(total) }))
    return undefined
  }
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
    scope.report(issue('not_exact', at, { limit: '9007199254740991' }))
    return undefined
  }
  const guard = allOf(terms.map((each) => each.guard))
  const products = aligned.terms.map(({ logic: value }, index) =>
    choose(terms[index]?.counts ?? true, times(value, weights[index] ?? 0n), 0),
  )
  const over: Json = products.length === 1 ? (products[0] ?? 0) : { '+': products }
  if (terms.every(({ counts }) => counts === true))
    return rounded({ logic: over, type, guard }, rounding, ['round'], scope)
  return divideByShares(terms, weights, { logic: over, type, guard }, rounding, scope)
}

/** Where weights are left out, the sum is divided by the weights that count, which depends on the person. */
function divideByShares(
  terms: readonly Term[],
  weights: readonly bigint[],
  over: NumberLogic,
  rounding: Rounding | undefined,
  scope: StepScope,
): Lowered | undefined {
  if (!rounding) {
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
  const { digits, mode = 'half-up' } = rounding
  // A mean lies between its smallest and largest value, and rounding keeps the order of numbers.
  const values = terms.map(({ value }) => value.type)
  const lowest = Math.min(...values.map(({ min, den }) => roundQuotient(min, den, digits, mode)))
  const highest = Math.max(...values.map(({ max, den }) => roundQuotient(max, den, digits, mode)))
  const type = numberType(10n ** BigInt(digits), BigInt(lowest), BigInt(highest))
  if (!type) {
    scope.report(issue('not_exact', [...scope.path, 'round'], { limit: '9007199254740991' }))
    return undefined
  }
  return {
    form: { form: 'quot', over: over.logic, by: times(share.logic, BigInt(over.type.den) / total), digits, mode },
    type,
    guard: share.guard,
    applies: forSome(terms.map(({ belongs }) => belongs)),
  }
}

/** Where no weight is for this person, the sum is not for them either. One that is will do, whatever is unknown of others. */
function forSome(belongs: readonly Json[]): Json {
  if (belongs.includes(true)) return true
  if (belongs.length === 1) return belongs[0] ?? true
  return choose({ or: belongs.map((each) => ({ '===': [each, true] })) }, true, { or: belongs })
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
