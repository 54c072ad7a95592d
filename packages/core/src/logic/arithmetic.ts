import { rational } from '../exact/rational.ts'
import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Json } from '../text/canonical-json.ts'
import type { LowerOperand } from './lower-operand.ts'
import type { LogicScope } from './scope.ts'
import {
  align,
  allOf,
  isNumber,
  numberType,
  sumType,
  times,
  typeName,
  type NumberLogic,
  type TypedLogic,
} from './typed-logic.ts'

export type ArithmeticOperator = '+' | '-' | '*' | 'min' | 'max' | 'quotient'

/** `+ - * min max` and the quotient by a constant, on exact numbers. */
export function lowerArithmetic(
  operator: ArithmeticOperator,
  args: readonly Json[],
  pathOf: (index: number) => Path,
  scope: LogicScope,
  operand: LowerOperand,
): TypedLogic | undefined {
  const terms = numbers(args, pathOf, scope, operand)
  if (!terms) return undefined
  const typed =
    operator === '*'
      ? product(terms)
      : operator === 'quotient'
        ? quotient(terms, pathOf(1), scope)
        : combine(operator, terms)
  if (typed === 'reported') return undefined
  if (typed) return typed
  scope.report(issue('not_exact', pathOf(0).slice(0, -1), { limit: '9007199254740991' }))
  return undefined
}

/** Every argument as a number; all of the wrong ones are reported. */
function numbers(
  args: readonly Json[],
  pathOf: (index: number) => Path,
  scope: LogicScope,
  operand: LowerOperand,
): readonly NumberLogic[] | undefined {
  const terms: NumberLogic[] = []
  args.forEach((each, index) => {
    const typed = operand(each, pathOf(index))
    if (!typed) return
    if (isNumber(typed)) terms.push(typed)
    else scope.report(issue('wrong_value_type', pathOf(index), { expected: 'number', received: typeName(typed.type) }))
  })
  return terms.length === args.length ? terms : undefined
}

function combine(operator: '+' | '-' | 'min' | 'max', terms: readonly NumberLogic[]): NumberLogic | undefined {
  const aligned = align(terms)
  if (!aligned) return undefined
  const lows = aligned.terms.map(({ type }) => BigInt(type.min))
  const highs = aligned.terms.map(({ type }) => BigInt(type.max))
  const [firstLow = 0n, secondLow] = lows
  const [firstHigh = 0n, secondHigh] = highs
  const bounds = (): readonly [bigint, bigint] =>
    operator === '-'
      ? secondLow === undefined || secondHigh === undefined
        ? [-firstHigh, -firstLow]
        : [firstLow - secondHigh, firstHigh - secondLow]
      : operator === 'min'
        ? [least(lows), least(highs)]
        : [greatest(lows), greatest(highs)]
  const type =
    operator === '+'
      ? sumType(
          aligned.den,
          aligned.terms.map((each) => ({ min: BigInt(each.type.min), max: BigInt(each.type.max) })),
        )
      : numberType(aligned.den, ...bounds())
  const guard = allOf(terms.map((each) => each.guard))
  return type && { logic: { [operator]: aligned.terms.map((each) => each.logic) }, type, guard }
}

function product(terms: readonly NumberLogic[]): NumberLogic | undefined {
  const [first, ...rest] = terms
  let result = first
  for (const term of rest) {
    if (!result) return undefined
    result = constantOf(term) ? scale(result, term) : constantOf(result) ? scale(term, result) : multiply(result, term)
  }
  return result
}

function multiply(a: NumberLogic, b: NumberLogic): NumberLogic | undefined {
  const corners = [a.type.min, a.type.max].flatMap((x) => [b.type.min, b.type.max].map((y) => BigInt(x) * BigInt(y)))
  const type = numberType(BigInt(a.type.den) * BigInt(b.type.den), least(corners), greatest(corners))
  return type && { logic: { '*': [a.logic, b.logic] }, type, guard: allOf([a.guard, b.guard]) }
}

/** Times a constant: the fraction is brought to lowest terms first, so that denominators stay small. */
function scale(value: NumberLogic, constant: NumberLogic): NumberLogic | undefined {
  const factor = rational(BigInt(constant.type.min), BigInt(constant.type.den) * BigInt(value.type.den))
  const ends = [BigInt(value.type.min) * factor.num, BigInt(value.type.max) * factor.num]
  const type = numberType(factor.den, least(ends), greatest(ends))
  return type && { logic: times(value.logic, factor.num), type, guard: value.guard }
}

function quotient(
  [dividend, divisor]: readonly NumberLogic[],
  path: Path,
  scope: LogicScope,
): NumberLogic | 'reported' | undefined {
  if (!dividend || !divisor) return undefined
  if (!constantOf(divisor)) {
    scope.report(issue('needs_round', path, { reason: 'divisor' }))
    return 'reported'
  }
  if (divisor.type.min === 0) {
    scope.report(issue('divisor_is_zero', path, { divisor: '0' }))
    return 'reported'
  }
  const inverse = rational(BigInt(divisor.type.den), BigInt(divisor.type.min))
  const type = numberType(inverse.den, inverse.num, inverse.num)
  return type && scale(dividend, { logic: type.min, type, guard: true })
}

const constantOf = (term: NumberLogic): boolean => typeof term.logic === 'number'
const least = (values: readonly bigint[]): bigint => values.reduce((a, b) => (a < b ? a : b))
const greatest = (values: readonly bigint[]): bigint => values.reduce((a, b) => (a > b ? a : b))
