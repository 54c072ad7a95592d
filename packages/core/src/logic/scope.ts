import type { Rational } from '../exact/rational.ts'
import type { Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Monotone } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { FoundOperator } from '../plugins/operator.ts'
import type { Scale } from '../rule-set/scales.ts'
import type { Json } from '../text/canonical-json.ts'
import type { TypedLogic } from './typed-logic.ts'

/** What an expression may refer to, and where its problems go. */
export interface LogicScope {
  /** The value called `name`; undefined after the issue has been reported. */
  resolve(name: string, path: Path): TypedLogic | undefined
  /**
   * Whether something called `name` is given, a list as well, whatever would stand in for it. It cannot be told of what
   * was refused: nothing follows from a mistake. Undefined after the issue has been reported.
   */
  given(name: string, path: Path): TypedLogic | undefined
  /** The constant that a setting holds; undefined after the issue has been reported. */
  setting(name: string, path: Path): SettingConstant | undefined
  scale(name: string): Scale | undefined
  report(issue: Issue): void
  /** The operators of plugins, by name. */
  readonly operators: ReadonlyMap<string, FoundOperator>
  /** Adds a call of such an operator to the plan, and gives its value; not where an expression runs for each item of a list. */
  readonly call?: (call: OperatorCall) => TypedLogic
}

/** A call of an operator, ready for a plan. */
export interface OperatorCall {
  readonly operator: string
  readonly plugin: string
  readonly args: readonly Json[]
  readonly type: ValueType
  readonly guard: Json
  readonly monotone?: readonly Monotone[] | undefined
}

/** What a setting is worth for this plan. */
export type SettingConstant =
  | { readonly is: 'number'; readonly value: Rational }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'level'; readonly scale: string; readonly value: string }
