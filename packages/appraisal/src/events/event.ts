import type { UnitResult } from '../case/case.ts'
import type { DocumentForm } from '../case/document.ts'
import type { Facts, Official, OfficialsReason, RaterBasis } from '../case/facts.ts'
import type { ObjectionItem } from '../case/objection.ts'
import type { Plan, Target } from '../case/plan.ts'
import type { Adjustment, CaseResult } from '../case/result.ts'
import type { Activity, Attestation, Evidence, Feedback, Rating, Realisation, WorkEntry } from '../case/work.ts'
import type { Deadline } from '../clock/deadline.ts'
import type { Cycle } from '../cycle/cycle.ts'

/** Everything that can have happened to a case, with what has to be known of it. */
export interface EventData {
  readonly 'case-opened': {
    readonly cycle: Cycle
    readonly facts: Facts
    /** Of the year's case, where a period rests on it. */
    readonly plan?: Plan
  }
  readonly 'target-drafted': { readonly target: Target }
  readonly 'target-removed': { readonly target: string }
  readonly 'expectation-stated': { readonly value: string; readonly text: string }
  readonly 'plan-signed': { readonly on: string }
  readonly 'plan-set': { readonly on: string; readonly by: 'rater' | 'superior' }
  readonly 'change-requested': { readonly change: string; readonly target: Target; readonly reason: string }
  readonly 'change-decided': {
    readonly change: string
    readonly decision: 'accepted' | 'refused'
    readonly reason?: string
  }
  readonly 'work-logged': { readonly entry: WorkEntry }
  readonly 'realisation-stated': { readonly realisation: Realisation }
  readonly 'evidence-added': { readonly evidence: Evidence }
  readonly 'evidence-withdrawn': { readonly evidence: string; readonly reason: string }
  readonly 'feedback-given': { readonly feedback: Feedback }
  readonly 'contributor-named': { readonly person: string; readonly role: 'rekan' | 'bawahan' | 'pihak_lain' }
  readonly 'contributor-removed': { readonly person: string }
  readonly 'activity-added': { readonly activity: Activity }
  readonly 'activity-attested': { readonly activity: string; readonly attestation: Attestation }
  readonly rated: { readonly ratings: readonly Rating[] }
  readonly 'unit-result-recorded': { readonly unitResult: UnitResult }
  readonly 'previous-result-kept': {
    readonly level: string
    readonly unit: string
    readonly side: 'rater' | 'employee'
  }
  readonly evaluated: { readonly result: CaseResult; readonly adjustment?: Adjustment }
  readonly 'taken-over': { readonly isLate: boolean }
  readonly 'document-signed': {
    readonly document: string
    readonly form: DocumentForm
    readonly result: string
    readonly recommendation: string
    readonly on: string
    readonly isLate: boolean
    readonly deadlines: readonly Deadline[]
  }
  readonly 'document-delivered': { readonly document: string; readonly on: string }
  readonly 'document-received': {
    readonly document: string
    readonly on: string
    readonly deadlines: readonly Deadline[]
  }
  readonly 'document-returned': {
    readonly document: string
    readonly on: string
    readonly signed: boolean
    readonly note?: string
  }
  readonly 'objection-filed': {
    readonly document: string
    readonly items: readonly ObjectionItem[]
    readonly on: string
    readonly deadlines: readonly Deadline[]
  }
  readonly 'explanations-asked': { readonly on: string }
  readonly explained: { readonly side: 'rater' | 'employee'; readonly text: string }
  readonly 'objection-withdrawn': { readonly on: string; readonly reason: string }
  readonly 'objection-decided': {
    readonly decision: 'uphold' | 'change'
    readonly reason: string
    readonly on: string
    readonly isLate: boolean
  }
  readonly reported: {
    readonly document: string
    readonly on: string
    readonly isLate: boolean
    readonly reason?: string
  }
  readonly 'officials-changed': {
    readonly rater: Official
    readonly basis: RaterBasis
    readonly superior?: Official
    /** The employee in the new post, where it is the employee who moved. */
    readonly person?: Official
    readonly from: string
    readonly reason: OfficialsReason
  }
  readonly 'deadlines-extended': { readonly deadlines: readonly Deadline[] }
  readonly 'case-reopened': { readonly reason: string }
  readonly 'case-cancelled': { readonly reason: string }
}
export type EventKind = keyof EventData

/** One thing that happened, in its place in the stream of its case. */
export type EventOf<Kind extends EventKind> = {
  readonly [K in Kind]: {
    readonly case: string
    readonly sequence: number
    readonly kind: K
    /** The id of whoever did it. */
    readonly actor: string
    /** `2026-01-31T08:00:00.000Z` */
    readonly at: string
    /** The id of the command that it came of. */
    readonly command: string
    readonly data: EventData[K]
  }
}[Kind]
export type AppraisalEvent = EventOf<EventKind>
