import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { ValueType } from '../plan/value-type.ts'
import { writtenAt } from '../plan/written-at.ts'
import type { Json } from '../text/canonical-json.ts'
import type { LowerOperand } from './lower-operand.ts'
import { eitherType, isSameType, typeMismatch } from './same-type.ts'
import type { LogicScope } from './scope.ts'
import { align, allOf, booleanType, choose, isNumber, numberType, typeName, type TypedLogic } from './typed-logic.ts'

/** `and`, `or`, `!` on booleans only, read from left to right: what follows a decisive part is not asked for. */
export function lowerConnective(
  operator: 'and' | 'or' | '!',
  args: readonly Json[],
  pathOf: (index: number) => Path,
  scope: LogicScope,
  operand: LowerOperand,
): TypedLogic | undefined {
  const parts: TypedLogic[] = []
  args.forEach((each, index) => {
    const typed = operand(each, pathOf(index))
    if (!typed) return
    if (typed.type.is === 'boolean') parts.push(typed)
    else scope.report(issue('wrong_value_type', pathOf(index), { expected: 'boolean', received: typeName(typed.type) }))
  })
  const [first, ...rest] = parts
  if (!first || parts.length !== args.length) return undefined
  const logic =
    operator === '!'
      ? { '!': [first.logic] }
      : rest.length === 0
        ? first.logic
        : { [operator]: parts.map((each) => each.logic) }
  // Whether the later parts have a value matters only while the earlier ones leave the answer open.
  const guard = parts.reduceRight<Json>((later, part) => {
    if (later === true) return part.guard
    const decided: Json = operator === 'and' ? { '!': [part.logic] } : part.logic
    return allOf([part.guard, { or: [decided, later] }])
  }, true)
  return { logic, type: booleanType, guard }
}

/** `if` with an `else`; only the branch that is taken needs its values. */
export function lowerIf(
  args: readonly Json[],
  pathOf: (index: number) => Path,
  scope: LogicScope,
  operand: LowerOperand,
  expected: ValueType | undefined,
): TypedLogic | undefined {
  if (args.length % 2 === 0) {
    scope.report(
      issue('wrong_argument_count', pathOf(0).slice(0, -1), {
        operator: 'if',
        expected: '3, 5, 7, …',
        received: args.length,
      }),
    )
    return undefined
  }
  const isValue = (index: number): boolean => index % 2 === 1 || index === args.length - 1
  const conditions = args.map((each, index) => (isValue(index) ? undefined : operand(each, pathOf(index))))
  const values = branches(args, isValue, pathOf, scope, operand, expected)
  let isWhole = values !== undefined
  conditions.forEach((condition, index) => {
    if (isValue(index)) return
    if (!condition) isWhole = false
    else if (condition.type.is !== 'boolean') {
      scope.report(
        issue('wrong_value_type', pathOf(index), { expected: 'boolean', received: typeName(condition.type) }),
      )
      isWhole = false
    }
  })
  if (!isWhole || !values) return undefined

  const [otherwise, ...earlier] = [...values].reverse()
  if (!otherwise) return undefined
  const guard = earlier.reduce<Json>((rest, value, index) => {
    const condition = conditions[args.length - 3 - 2 * index]
    return condition ? allOf([condition.guard, choose(condition.logic, value.guard, rest)]) : rest
  }, otherwise.guard)
  let next = 0
  const logic = {
    if: args.map((_, index) => (isValue(index) ? values[next++]?.logic : conditions[index]?.logic) ?? null),
  }
  const places = args.map((_, index) => index).filter(isValue)
  return { logic: writtenAt(logic, ...places.map(pathOf)), type: otherwise.type, guard }
}

/** The values of the branches over one type, in order. */
function branches(
  args: readonly Json[],
  isValue: (index: number) => boolean,
  pathOf: (index: number) => Path,
  scope: LogicScope,
  operand: LowerOperand,
  expected: ValueType | undefined,
): readonly TypedLogic[] | undefined {
  const places = args.map((_, index) => index).filter(isValue)
  const anchor = expected ? undefined : places.find((index) => typeof args[index] !== 'string')
  const anchored = anchor === undefined ? undefined : operand(args[anchor] ?? null, pathOf(anchor))
  if (anchor !== undefined && !anchored) return undefined
  const type = expected ?? anchored?.type
  const values: TypedLogic[] = []
  for (const index of places) {
    const typed = index === anchor ? anchored : operand(args[index] ?? null, pathOf(index), type)
    if (!typed) continue
    if (type && !isSameType(typed.type, type)) scope.report(typeMismatch(pathOf(index), type, typed.type))
    else values.push(typed)
  }
  if (values.length !== places.length) return undefined
  if (!values.every(isNumber)) {
    const either = values.map((each) => each.type).reduce(eitherType)
    return values.map((each) => ({ ...each, type: either }))
  }
  const aligned = align(values)
  const low = aligned?.terms.reduce((least, each) => Math.min(least, each.type.min), Infinity)
  const high = aligned?.terms.reduce((greatest, each) => Math.max(greatest, each.type.max), -Infinity)
  const common =
    aligned && low !== undefined && high !== undefined ? numberType(aligned.den, BigInt(low), BigInt(high)) : undefined
  if (!aligned || !common) {
    scope.report(issue('not_exact', pathOf(0).slice(0, -1), { limit: '9007199254740991' }))
    return undefined
  }
  return aligned.terms.map((each) => ({ ...each, type: common }))
}
