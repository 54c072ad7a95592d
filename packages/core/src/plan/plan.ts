import type { RoundingMode } from '../exact/rounding.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Fingerprint } from '../text/fingerprint.ts'
import type { ListType, ValueType } from './value-type.ts'

/** What happens to a value as an argument grows: it never falls, it never rises, or nothing is promised. */
export type Monotone = 'up' | 'down' | 'none'

/**
 * One step in A-normal form. It computes one value from inputs and earlier plan steps. Its operands are plain JsonLogic
 * over `+ - * min max < <= > >= === !== if and or ! in var`, comparisons of two, on whole numbers, ranks and booleans only.
 *
 * `guard` is true exactly when every value that the operands need is there: where it is false, the step has no value
 * and its operands are not looked at. So no road has to know what `null + 1` might be.
 */
export type PlanStep = {
  /** The rule set's step id, or `step:part` for an intermediate value. */
  readonly id: string
  readonly type: ValueType
  readonly guard: Json
} & PlanForm

export type PlanForm =
  | { readonly form: 'expr'; readonly value: Json }
  /** `over / by`, in whole units of 10⁻ᵈⁱᵍⁱᵗˢ, exactly rounded; no value when `by` is 0. */
  | {
      readonly form: 'quot'
      readonly over: Json
      readonly by: Json
      readonly digits: number
      readonly mode: RoundingMode
    }
  /** A table looked up by ranks, row-major. */
  | {
      readonly form: 'pick'
      readonly keys: readonly { readonly rank: Json; readonly size: number }[]
      readonly table: readonly number[]
    }
  /**
   * Over the items of a list, the first of each `key`. `where` and `value` see the item's fields and, by the names in
   * `bind`, values of the plan. `rounded` rounds each item's value, given over its `den`.
   */
  | {
      readonly form: 'fold'
      readonly list: string
      readonly reduce: 'sum' | 'count' | 'min' | 'max'
      readonly key?: string
      readonly bind: readonly string[]
      readonly where: Json
      readonly value: Json
      readonly rounded?: { readonly den: number; readonly digits: number; readonly mode: RoundingMode }
    }
  /** An operator of a plugin; both by name. The plan names what it needs, and does not carry it. */
  | {
      readonly form: 'call'
      readonly operator: string
      readonly plugin: string
      readonly args: readonly Json[]
      /** How the value moves with each argument, as the plugin promises; nothing where it does not. */
      readonly monotone?: readonly Monotone[]
    }

/** What is read from a record. */
export interface PlanInput {
  readonly name: string
  /** Where the value stands in a record, as keys from its root. */
  readonly path: readonly string[]
  readonly type: ValueType | ListType
  /** Whether a result without it is incomplete even when no step asks for it. */
  readonly required: boolean
}

/** A compiled rule set as data: what every road runs. Plain JSON, and all that is needed to read, run and report. */
export interface Plan {
  readonly format: 1
  readonly ruleSet: { readonly id: string; readonly version: string; readonly fingerprint: Fingerprint }
  /** The day whose settings are in the steps. */
  readonly asOf: string
  /** The ids of the levels of each scale, lowest first. */
  readonly scales: Readonly<Record<string, readonly string[]>>
  readonly inputs: readonly PlanInput[]
  readonly steps: readonly PlanStep[]
  /** The steps of the rule set, in its order; a plan step of the same id, if any, has the value. */
  readonly trace: readonly { readonly id: string; readonly kind: string }[]
  /** The names of the outcome, and the input or step each is. */
  readonly outcome: Readonly<Record<string, string>>
}

/** A value while a plan runs: a whole number, a rank, a day, a boolean, a text; `null` where there is none. */
export type PlanValue = number | boolean | string | null | readonly PlanItem[]
export type PlanItem = Readonly<Record<string, PlanValue>>
/** Inputs and step values by name. Has no prototype. */
export type Frame = Record<string, PlanValue>
