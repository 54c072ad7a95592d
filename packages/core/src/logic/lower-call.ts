import { formatExact } from '../exact/rational.ts'
import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { FoundOperator, OperatorArgument, OperatorReturn } from '../plugins/operator.ts'
import { levelIds } from '../rule-set/level-id.ts'
import { dayNumber } from '../scoring/day.ts'
import type { Json } from '../text/canonical-json.ts'
import type { LowerOperand } from './lower-operand.ts'
import { isSameType, typeMismatch } from './same-type.ts'
import type { LogicScope } from './scope.ts'
import { allOf, booleanType, isNumber, numberType, times, typeName, type TypedLogic } from './typed-logic.ts'

/** A call as it is written. */
export interface WrittenCall extends FoundOperator {
  readonly args: readonly Json[]
  readonly path: Path
  readonly pathOf: (index: number) => Path
}

/** An operator of a plugin: its arguments as it takes them, and a step of the plan that calls it. */
export function lowerCall(call: WrittenCall, scope: LogicScope, operand: LowerOperand): TypedLogic | undefined {
  const { args, path } = call
  const { name: operator, args: takes, returns, monotone } = call.operator
  const plugin = call.plugin.name
  if (args.length !== takes.length)
    scope.report(
      issue('wrong_argument_count', path, { operator, expected: String(takes.length), received: args.length }),
    )
  else if (!scope.call) scope.report(issue('operator_not_here', path, { operator, plugin }))
  if (args.length !== takes.length || !scope.call) return undefined
  const taken = takes.map((wanted, index) => lowerArgument(wanted, index, call, scope, operand))
  const type = returnType(returns, scope)
  if (!type || !taken.every((each) => each !== undefined)) return undefined
  const guard = allOf(taken.map((each) => each.guard))
  return scope.call({ operator, plugin, args: taken.map(({ logic }) => logic), type, guard, monotone })
}

function lowerArgument(
  wanted: OperatorArgument,
  index: number,
  { args, pathOf, operator }: WrittenCall,
  scope: LogicScope,
  operand: LowerOperand,
): TypedLogic | undefined {
  const [written = null, path] = [args[index], pathOf(index)]
  const expected = argumentType(wanted, scope)
  if (expected === 'reported') return undefined
  const typed = operand(written, path, expected)
  if (!typed) return undefined
  if (wanted.type === 'number' && isNumber(typed)) {
    if (wanted.den % typed.type.den === 0) return scaled(typed, wanted.den / typed.type.den, path, scope)
    const [takes, received] = [formatExact(1, wanted.den), formatExact(1, typed.type.den)]
    scope.report(issue('argument_not_exact', path, { operator: operator.name, argument: index + 1, takes, received }))
    return undefined
  }
  if (expected && isSameType(typed.type, expected)) return typed
  scope.report(
    expected
      ? typeMismatch(path, expected, typed.type)
      : issue('wrong_value_type', path, { expected: wanted.type, received: typeName(typed.type) }),
  )
  return undefined
}

function scaled(
  typed: TypedLogic & { readonly type: Extract<ValueType, { is: 'number' }> },
  factor: number,
  path: Path,
  scope: LogicScope,
): TypedLogic | undefined {
  const by = BigInt(factor)
  const { den, min, max } = typed.type
  const type = numberType(BigInt(den) * by, BigInt(min) * by, BigInt(max) * by)
  if (type) return { ...typed, logic: times(typed.logic, by), type }
  scope.report(issue('not_exact', path, { limit: '9007199254740991' }))
  return undefined
}

/** What gives a written text its meaning, and the type that an argument must have; numbers are looked at apart. */
function argumentType(wanted: OperatorArgument, scope: LogicScope): ValueType | 'reported' | undefined {
  switch (wanted.type) {
    case 'number':
      return undefined
    case 'boolean':
      return booleanType
    case 'level':
      return levelType(wanted.scale, scope) ?? 'reported'
    case 'choice':
      return { is: 'choice', input: '', choices: wanted.choices }
    case 'date':
    case 'text':
      return { is: wanted.type }
  }
}

function returnType(returns: OperatorReturn, scope: LogicScope): ValueType | undefined {
  switch (returns.type) {
    case 'number':
      return { is: 'number', den: returns.den, min: returns.min, max: returns.max }
    case 'boolean':
      return booleanType
    case 'level':
      return levelType(returns.scale, scope)
    case 'date': {
      const [first, last] = [returns.first, returns.last].map((day) => (day === undefined ? undefined : dayNumber(day)))
      return { is: 'date', ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) }
    }
    case 'text':
      return { is: 'text', ...(returns.maxLength === undefined ? {} : { maxLength: returns.maxLength }) }
  }
}

function levelType(name: string, scope: LogicScope): ValueType | undefined {
  const scale = scope.scale(name)
  return scale && { is: 'level', scale: name, size: levelIds(scale).length }
}
