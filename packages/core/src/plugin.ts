/**
 * What plugins are made with, besides `definePlugin` of `@sasando/core`: the words of the format for schemas, and the
 * steps of lowering that our own kinds are made of.
 *
 * @packageDocumentation
 */

export { definePlugin } from './plugins/define-plugin.ts'

// Schemas, made with the very zod that reads them
export * as z from 'zod/mini'
export { stepBase, type AnyStep } from './kinds/step-base.ts'
export { amount, basis, civilDate, exactNumber, id, logic, missing, rounding, text } from './rule-set/primitives.ts'

// Lowering
export {
  exactAmount,
  expression,
  levelOperand,
  numberOperand,
  rounded,
  type Declared,
  type ItemLogic,
  type Operand,
  type StepScope,
} from './compile/step-scope.ts'
export { levelConstant, numberConstant } from './logic/constants.ts'
export {
  align,
  allOf,
  booleanType,
  choose,
  isNumber,
  isPresent,
  numberType,
  sumType,
  times,
  type NumberLogic,
  type NumberType,
  type TypedLogic,
} from './logic/typed-logic.ts'
export { ceil, compare, floor, formatExact, multiply, parseExact, rational, type Rational } from './exact/rational.ts'
export type { LogicScope, OperatorCall, SettingConstant } from './logic/scope.ts'
export { issue } from './issues/issue.ts'
export type { Lowered } from './kinds/lowered.ts'

// Explaining
export type { KindExplanation } from './explain/explainer.ts'
export type { Facts } from './explain/facts.ts'
