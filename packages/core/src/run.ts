/**
 * Runs compiled plans: no compiler, no schema, no languages. What a page or a service loads that only scores.
 *
 * @packageDocumentation
 */

export { createRunner, type Runner, type RunnerOptions } from './roads/runner.ts'
export { createColumnRunner, type ColumnRunner } from './roads/column-runner.ts'
export { resultFingerprint } from './scoring/result-fingerprint.ts'
export { holdOperators, type HeldOperators, type PlanOperator } from './plan/operator.ts'
export { runtimeOf, type Runtime } from './roads/runtime.ts'
export { vectorRoad } from './roads/vector/road.ts'
export { operatorRoad } from './roads/operator-road.ts'
export type { Road } from './roads/road.ts'
export type { Column, InputColumns, ListColumn, TextColumn } from './roads/columns.ts'
export { statuses, type Outcome, type OutcomeStatus } from './roads/outcome.ts'
export type { ScoredColumns } from './roads/scored-columns.ts'
export type { Frame, Plan, PlanForm, PlanInput, PlanItem, PlanStep, PlanValue } from './plan/plan.ts'
export type { ListType, ValueType } from './plan/value-type.ts'
export type {
  AppliedPolicy,
  ItemValue,
  MissingInput,
  Result,
  StepResult,
  StepStatus,
  UnsignedResult,
  Value,
} from './scoring/result.ts'
