import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { Json } from '../text/canonical-json.ts'
import { lowerArithmetic, type ArithmeticOperator } from './arithmetic.ts'
import { lowerComparison } from './comparison.ts'
import { lowerConnective, lowerIf } from './connective.ts'
import { booleanConstant, levelConstant, numberConstant, writtenConstant } from './constants.ts'
import { lowerCall } from './lower-call.ts'
import type { LowerOperand } from './lower-operand.ts'
import { operatorArity, refusedOperators } from './operators.ts'
import type { LogicScope } from './scope.ts'
import { typeName, type TypedLogic } from './typed-logic.ts'

/**
 * Lowers an expression of the strict profile to JsonLogic over whole numbers, ranks and booleans, with its type and the
 * guard under which it has a value. Undefined after the issues have been reported, all of them.
 *
 * The strict profile restricts JsonLogic and never contradicts it: what it takes means what json-logic-js computes, and
 * what the engines disagree on is refused.
 *
 * @param expected - what gives a text its meaning (a level, a choice, a day), and the type that the result must have
 */
export function lowerLogic(logic: Json, path: Path, scope: LogicScope, expected?: ValueType): TypedLogic | undefined {
  const typed = lower(logic, path, scope, expected)
  if (!typed || !expected || fits(typed.type, expected)) return typed
  scope.report(issue('wrong_value_type', path, { expected: typeName(expected), received: typeName(typed.type) }))
  return undefined
}

const fits = (actual: ValueType, expected: ValueType): boolean => typeName(actual) === typeName(expected)

function lower(logic: Json, path: Path, scope: LogicScope, expected: ValueType | undefined): TypedLogic | undefined {
  if (typeof logic === 'string' || typeof logic === 'number' || typeof logic === 'boolean')
    return writtenConstant(logic, expected, path, scope)
  if (logic === null || Array.isArray(logic)) {
    scope.report(
      issue('wrong_value_type', path, {
        expected: expected?.is ?? 'number',
        received: logic === null ? 'null' : 'list',
      }),
    )
    return undefined
  }
  const keys = Object.keys(logic)
  const [operator] = keys
  if (operator === undefined || keys.length > 1) {
    scope.report(issue('one_operator', path, { keys }))
    return undefined
  }
  return lowerOperator(
    operator,
    (logic as Readonly<Record<string, Json>>)[operator] ?? null,
    [...path, operator],
    scope,
    expected,
  )
}

function lowerOperator(
  operator: string,
  argument: Json,
  path: Path,
  scope: LogicScope,
  expected: ValueType | undefined,
): TypedLogic | undefined {
  const arity = operatorArity.get(operator)
  if (!arity) return lowerOtherOperator(operator, argument, path, scope)
  // As in JsonLogic, a single argument needs no brackets.
  const isList = Array.isArray(argument)
  const args = (isList ? argument : [argument]) as readonly Json[]
  const pathOf = (index: number): Path => (isList ? [...path, index] : path)
  if (operator === 'var' && args.length === 2) {
    scope.report(issue('refused_operator', path, { operator, reason: 'default' }))
    return undefined
  }
  if (args.length < arity.atLeast || args.length > arity.atMost) {
    const count =
      arity.atMost === arity.atLeast
        ? `${arity.atLeast}`
        : arity.atMost >= 1000
          ? `≥ ${arity.atLeast}`
          : `${arity.atLeast}–${arity.atMost}`
    scope.report(issue('wrong_argument_count', path, { operator, expected: count, received: args.length }))
    return undefined
  }
  const operand: LowerOperand = (each, at, type) => lower(each, at, scope, type)
  switch (operator) {
    case 'var':
    case 'present':
    case 'setting':
      return lowerName(operator, args[0] ?? null, pathOf(0), scope)
    case 'if':
      return lowerIf(args, pathOf, scope, operand, expected)
    case 'and':
    case 'or':
    case '!':
      return lowerConnective(operator, args, pathOf, scope, operand)
    case '==':
    case '!=':
    case 'in':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return lowerComparison(operator, args, pathOf, scope, operand)
    default:
      return lowerArithmetic(operator as ArithmeticOperator, args, pathOf, scope, operand)
  }
}

/** An operator that is not of the strict profile: a plugin may have it. */
function lowerOtherOperator(operator: string, argument: Json, path: Path, scope: LogicScope): TypedLogic | undefined {
  const found = scope.operators.get(operator)
  if (!found) {
    const reason = refusedOperators.get(operator)
    const known = [...operatorArity.keys(), ...scope.operators.keys()]
    scope.report(
      reason
        ? issue('refused_operator', path, { operator, reason })
        : issue('unknown_operator', path, { operator, ...suggestion(operator, known) }),
    )
    return undefined
  }
  const isList = Array.isArray(argument)
  const args = (isList ? argument : [argument]) as readonly Json[]
  const pathOf = (index: number): Path => (isList ? [...path, index] : path)
  return lowerCall({ ...found, args, path, pathOf }, scope, (each, at, type) => lower(each, at, scope, type))
}

function lowerName(
  operator: 'var' | 'present' | 'setting',
  argument: Json,
  path: Path,
  scope: LogicScope,
): TypedLogic | undefined {
  // `{"present": {"var": "x"}}` says the same as `{"present": "x"}`.
  const isVariable = operator === 'present' && typeof argument === 'object' && argument !== null && 'var' in argument
  if (isVariable && Object.keys(argument).length > 1) {
    scope.report(issue('one_operator', path, { keys: Object.keys(argument) }))
    return undefined
  }
  const name = isVariable ? argument['var'] : argument
  if (typeof name !== 'string') {
    scope.report(issue('wrong_type', path, { expected: 'text', received: typeof name }))
    return undefined
  }
  if (operator === 'setting') {
    const constant = scope.setting(name, path)
    if (!constant) return undefined
    if (constant.is === 'boolean') return booleanConstant(constant.value)
    return constant.is === 'number'
      ? numberConstant(constant.value, path, scope)
      : levelConstant(constant.value, constant.scale, path, scope)
  }
  return operator === 'var' ? scope.resolve(name, path) : scope.given(name, path)
}
