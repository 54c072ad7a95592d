import type { Json } from '@sasando/core'

import type { UnitResult } from '../case/case.ts'
import type { Facts, Official, OfficialsReason, RaterBasis } from '../case/facts.ts'
import type { ObjectionItem } from '../case/objection.ts'
import type { Plan, Target } from '../case/plan.ts'
import type { Activity, Evidence, Feedback, Realisation, WorkEntry } from '../case/work.ts'
import type { Cycle } from '../cycle/cycle.ts'

/** What one says of one criterion. */
export interface RatingGiven {
  readonly criterion: string
  readonly value: Json
  readonly comment?: string
  readonly evidence?: readonly string[]
}

/** Everything that can be asked of a case. Each name is an action in the table of rights as well. */
export interface CommandData {
  readonly 'open-case': { readonly cycle: Cycle; readonly facts: Facts; readonly plan?: Plan }
  readonly 'draft-target': { readonly target: Target }
  readonly 'remove-target': { readonly target: string }
  readonly 'state-expectation': { readonly value: string; readonly text: string }
  readonly 'sign-plan': { readonly [key: string]: never }
  readonly 'set-plan': { readonly [key: string]: never }
  readonly 'request-change': { readonly target: Target; readonly reason: string }
  readonly 'decide-change': {
    readonly change: string
    readonly decision: 'accepted' | 'refused'
    readonly reason?: string
  }
  readonly 'log-work': { readonly entry: WorkEntry }
  readonly 'state-realisation': { readonly realisation: Realisation }
  readonly 'add-evidence': { readonly evidence: Omit<Evidence, 'by' | 'withdrawn'> }
  readonly 'withdraw-evidence': { readonly evidence: string; readonly reason: string }
  readonly 'give-feedback': { readonly feedback: Omit<Feedback, 'by' | 'role'> }
  readonly 'name-contributor': { readonly person: string; readonly role: 'rekan' | 'bawahan' | 'pihak_lain' }
  readonly 'remove-contributor': { readonly person: string }
  readonly 'add-activity': { readonly activity: Omit<Activity, 'attestations'> }
  readonly 'attest-activity': {
    readonly activity: string
    readonly result: 'confirmed' | 'denied'
    readonly note?: string
  }
  readonly rate: { readonly ratings: readonly RatingGiven[] }
  readonly 'record-unit-result': { readonly unitResult: UnitResult }
  readonly 'keep-previous-result': { readonly level: string; readonly unit: string }
  /** `reason` where a result is there already. */
  readonly evaluate: { readonly reason?: string }
  readonly 'sign-document': { readonly recommendation: string }
  /** With `ratings`, where the rater gave none or the superior judges otherwise. */
  readonly 'take-over': {
    readonly reason: string
    readonly ratings?: readonly RatingGiven[]
    readonly recommendation: string
  }
  readonly 'deliver-document': { readonly [key: string]: never }
  /** `on`: the day on which it was received, today or before. */
  readonly 'record-receipt': { readonly on: string }
  readonly 'return-document': { readonly signed: boolean; readonly note?: string }
  readonly 'file-objection': { readonly items: readonly ObjectionItem[] }
  readonly 'ask-explanations': { readonly [key: string]: never }
  readonly explain: { readonly text: string }
  readonly 'withdraw-objection': { readonly reason: string }
  readonly 'decide-objection':
    | { readonly decision: 'uphold'; readonly reason: string }
    | {
        readonly decision: 'change'
        readonly reason: string
        readonly ratings: readonly RatingGiven[]
        readonly recommendation: string
      }
  readonly report: { readonly reason?: string }
  readonly 'change-officials': {
    readonly rater: Official
    readonly basis: RaterBasis
    readonly superior?: Official
    readonly person?: Official
    readonly from: string
    readonly reason: OfficialsReason
  }
  readonly 'recount-deadlines': { readonly [key: string]: never }
  readonly 'reopen-case': { readonly reason: string }
  readonly 'cancel-case': { readonly reason: string }
}
export type CommandKind = keyof CommandData

export type CommandOf<Kind extends CommandKind> = {
  readonly [K in Kind]: {
    /** Unique: the same command twice is obeyed once. */
    readonly id: string
    readonly case: string
    readonly kind: K
    readonly data: CommandData[K]
  }
}[Kind]
export type Command = CommandOf<CommandKind>
