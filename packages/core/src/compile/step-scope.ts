import { parseExact, type Rational } from '../exact/rational.ts'
import { roundQuotient } from '../exact/rounding.ts'
import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { LogicScope } from '../logic/scope.ts'
import { numberType, times, typeName, type NumberLogic, type TypedLogic } from '../logic/typed-logic.ts'
import type { PlanForm } from '../plan/plan.ts'
import type { ListType, ValueType } from '../plan/value-type.ts'
import type { Amount, MissingPolicy, Rounding } from '../rule-set/primitives.ts'
import type { Input } from '../rule-set/inputs.ts'
import type { Scale } from '../rule-set/scales.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Lowered } from '../kinds/lowered.ts'

/** A value that a step names directly. */
export interface Operand extends TypedLogic {
  readonly name: string
  /** To whom the value belongs: `true`, or the condition's value. Not applicable is not missing. */
  readonly applies: Json
  /** False where a value was given and refused: nothing stands in for a mistake. */
  readonly usable: Json
}

/** An expression over one item, with the outer names that it uses and the guard under which those have values. */
export interface ItemLogic {
  readonly typed: TypedLogic
  readonly bind: readonly string[]
  readonly guard: Json
}

/** What types refer to. */
export interface Declared {
  readonly scales: Readonly<Record<string, Scale>>
  readonly inputs: Readonly<Record<string, Input>>
}

/** What a kind sees while it lowers one step. Paths are relative to the step. */
export interface StepScope extends LogicScope {
  readonly path: Path
  /** The scales and inputs that the rule set declares. */
  readonly declared: Declared
  /**
   * The value called `name`, with a policy for missing values applied: the step's own, unless another is given, which is
   * then written as `missing` beside the name.
   */
  operand(name: string, path: Path, missing?: MissingPolicy): Operand | undefined
  /** An expression over the step's names. */
  logic(logic: Json, path: Path, expected?: ValueType): TypedLogic | undefined
  /** To whom something belongs: nothing stands in for what this needs. */
  condition(logic: Json, path: Path): TypedLogic | undefined
  list(name: string, path: Path): { readonly type: ListType; readonly operand: Operand } | undefined
  /** An expression over one item of a list and the step's names. */
  itemLogic(list: string, logic: Json, path: Path, expected?: ValueType): ItemLogic | undefined
  amount(amount: Amount, path: Path): Rational | undefined
  /**
   * Adds an intermediate value, `step:part`, which the trace shows. A condition that the author wrote says where, so
   * that it can be proved and tested.
   */
  part(name: string, lowered: Lowered, at?: Path): TypedLogic
  /** The type of an input or of a value that the plan has so far, by its name there. */
  typeOf(name: string): ValueType | ListType | undefined
  /** The guard of a value that the plan has so far. */
  guardOf(name: string): Json | undefined
  /** Whether something has been found wrong with this step. */
  hasIssues(): boolean
}

/** The operand as a number; the issue is reported where it is none. */
export function numberOperand(
  name: string,
  path: Path,
  scope: StepScope,
  missing?: MissingPolicy,
): (Operand & NumberLogic) | undefined {
  // Of another type it is wrong here itself, and not the policy.
  const { type } = scope.operand(name, path, 'block') ?? {}
  if (!type) return undefined
  if (type.is === 'number') return scope.operand(name, path, missing) as (Operand & NumberLogic) | undefined
  scope.report(issue('wrong_value_type', [...scope.path, ...path], { expected: 'number', received: typeName(type) }))
  return undefined
}

type LevelOperand = Operand & { readonly type: Extract<ValueType, { is: 'level' }> }

/** The operand as a level; the issue is reported where it is none. */
export function levelOperand(name: string, path: Path, scope: StepScope): LevelOperand | undefined {
  const { type } = scope.operand(name, path, 'block') ?? {}
  if (!type) return undefined
  if (type.is === 'level') return scope.operand(name, path) as LevelOperand | undefined
  scope.report(issue('wrong_value_type', [...scope.path, ...path], { expected: 'level', received: typeName(type) }))
  return undefined
}

/** An amount that the format has already checked; settings are looked up. */
export function exactAmount(amount: Amount, path: Path, scope: LogicScope): Rational | undefined {
  if (typeof amount === 'object') {
    const constant = scope.setting(amount.setting, [...path, 'setting'])
    if (!constant || constant.is === 'number') return constant?.value
    scope.report(issue('wrong_value_type', [...path, 'setting'], { expected: 'number', received: constant.is }))
    return undefined
  }
  const value = parseExact(amount)
  if (!value) scope.report(issue('wrong_form', path, { form: 'exact', received: String(amount) }))
  return value
}

/** A number as it is, or rounded where the step says so. */
export function rounded(
  value: NumberLogic,
  rounding: Rounding | undefined,
  path: Path,
  scope: StepScope,
): Lowered | undefined {
  if (!rounding) return expression(value)
  const { digits, mode = 'half-up' } = rounding
  const power = 10 ** digits
  const at = (numerator: number): bigint => BigInt(roundQuotient(numerator, value.type.den, digits, mode))
  const type = numberType(BigInt(power), at(value.type.min), at(value.type.max))
  if (!type) {
    scope.report(issue('not_exact', [...scope.path, ...path], { limit: '9007199254740991' }))
    return undefined
  }
  // Nothing is lost where the digits hold the value as it is.
  const form: PlanForm =
    power % value.type.den === 0
      ? { form: 'expr', value: times(value.logic, BigInt(power / value.type.den)) }
      : { form: 'quot', over: value.logic, by: value.type.den, digits, mode }
  return { form, type, guard: value.guard }
}

export const expression = (typed: TypedLogic): Lowered => ({
  form: { form: 'expr', value: typed.logic },
  type: typed.type,
  guard: typed.guard,
})
