import type { PlanForm } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { Json } from '../text/canonical-json.ts'

/** What a step's value is computed by. */
export interface Lowered {
  readonly form: PlanForm
  readonly type: ValueType
  readonly guard: Json
  /** To whom the value belongs, where that does not follow from its guard: a condition, or `true`. */
  readonly applies?: Json
}
