import type { Fingerprint, Json, MissingInput, Result as Score } from '@sasando/core'

import type { RuleSetReference } from '../cycle/cycle.ts'

/** What a case came to by its rule set. Nothing is written over: what changes is another result with a reason. */
export interface CaseResult {
  readonly id: string
  readonly ruleSet: RuleSetReference
  /** The day whose settings held. */
  readonly asOf: string
  /** The record that was scored: who scores it again has the same fingerprint. */
  readonly record: Readonly<Record<string, Json>>
  readonly outcome: Score['outcome']
  readonly missing: readonly MissingInput[]
  readonly fingerprint: Fingerprint
}

/** Why one result took the place of another. */
export interface Adjustment {
  readonly stage: 'before-signature' | 'take-over' | 'objection' | 'reopening'
  /** Absent where there was no result before. */
  readonly before?: string
  readonly after: string
  readonly reason: string
  readonly by: string
}
