import type { Fingerprint } from '@sasando/core'

import type { RatingRole } from '../case/work.ts'
import type { Text } from '../text.ts'

/** From one day up to and with another. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** A rule set in exactly one version. */
export interface RuleSetReference {
  readonly id: string
  readonly version: string
  readonly fingerprint: Fingerprint
}

/** `bulanan` and `triwulanan` are periodic, chosen by the agency; `tahunan` has a procedure of its own. */
export type CycleKind = 'bulanan' | 'triwulanan' | 'tahunan'

/** One period of appraisal. The rule set and the window are pinned: every case of it is scored by that version. */
export interface Cycle {
  readonly id: string
  readonly title: Text
  readonly kind: CycleKind
  /** What is appraised. */
  readonly period: Span
  /** When it is evaluated (_jangka waktu evaluasi_): at its end the superior takes over. */
  readonly window: Span
  readonly ruleSet: RuleSetReference
  /** How what is recorded becomes the inputs of the rule set, beside ratings, which go by the name of their criterion. */
  readonly bindings?: Bindings
}

export interface VoicesBinding {
  readonly input: string
  readonly rater: string
  readonly relation: string
  /** What the rule set calls each role that has a voice. */
  readonly relations: Readonly<Partial<Record<RatingRole, string>>>
}

/** Names of inputs of the rule set, and of the fields of a list. */
export interface Bindings {
  /** The list of community service: one item an activity. */
  readonly activities?: {
    readonly input: string
    readonly code: string
    readonly hours: string
    readonly attested: string
  }
  /** The list of voices (360): one item a person who was asked. Their criteria are fields of it. */
  readonly voices?: VoicesBinding
  /** The achievement of the unit that the rater leads. */
  readonly unitResult?: string
  /** Whether the evaluation is periodic or annual. */
  readonly evaluation?: { readonly input: string; readonly periodic: string; readonly annual: string }
  /** The result of the former unit, kept after a move: that it is, and which. */
  readonly kept?: { readonly flag: string; readonly level: string }
}
