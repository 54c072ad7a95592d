import type { RecordIssue } from '../issues/issue.ts'
import type { Fingerprint } from '../text/fingerprint.ts'

/**
 * One value, ready for JSON. `text` is canonical and exact: a decimal with its declared digits (`"87.00"`), a fraction
 * where no decimal is exact (`"583/7"`), the id of a level or choice, a day, or `"true"`.
 */
export type Value =
  | { readonly type: 'number'; readonly text: string; readonly number: number }
  | { readonly type: 'level'; readonly text: string; readonly rank: number; readonly scale: string }
  | { readonly type: 'boolean'; readonly text: 'true' | 'false' }
  | { readonly type: 'choice' | 'date' | 'text'; readonly text: string }

/** Why a step has its value, or none: computed; a value it needs is missing; it is not for this person. */
export type StepStatus = 'computed' | 'missing' | 'not-applicable'

/** One step of the trace. */
export interface StepResult {
  /** The step's id in the rule set. */
  readonly id: string
  readonly kind: string
  readonly status: StepStatus
  /** `null` when there is none. */
  readonly value: Value | null
  /** The step's own intermediate values, by name: a sum before its cap, whether an entry applied. */
  readonly parts: Readonly<Record<string, Value | null>>
}

/** A value that was needed and is not there. */
export interface MissingInput {
  /** An input; also a step, where something stood in for it, its 0 cannot be divided by, or an operator has no value. */
  readonly input: string
  /**
   * `absent`: not given. `invalid`: given, but refused; an issue says why. `zero`: 0, and a step divides by it.
   * `too-few`: a list with fewer entries of some kind than a step needs, such as raters of one relation. `operator`: an
   * operator of a plugin has no value for this record; where it failed, an issue says so.
   */
  readonly reason: 'absent' | 'invalid' | 'zero' | 'too-few' | 'operator'
  /** The steps that asked for it, with what they did without it. */
  readonly steps: readonly { readonly step: string; readonly policy: AppliedPolicy }[]
}
export type AppliedPolicy = 'block' | 'redistribute' | 'zero' | 'neutral' | 'carry'

/** One item of a list input, as it was counted. */
export type ItemValue = Readonly<Record<string, Value | null>>

/** What a rule set says of one record, with every step that led there. Plain JSON. */
export interface Result {
  readonly ruleSet: { readonly id: string; readonly version: string; readonly fingerprint: Fingerprint }
  /** The day whose settings held, as `2026-01-31`: who computes this again needs it. */
  readonly asOf: string
  /** By the names that the rule set's `outcome` gives; `null` where there is no value. */
  readonly outcome: Readonly<Record<string, Value | null>>
  /** The trace, in the order of the rule set. */
  readonly steps: readonly StepResult[]
  /** The inputs as they were read; `null` where there is no value. */
  readonly inputs: Readonly<Record<string, Value | readonly ItemValue[] | null>>
  readonly missing: readonly MissingInput[]
  readonly issues: readonly RecordIssue[]
  /** Over rule set, inputs and outcome: equal fingerprints mean the same judgement from the same facts. */
  readonly fingerprint: Fingerprint
}

/** A result before it has its fingerprint. */
export type UnsignedResult = Omit<Result, 'fingerprint'>
