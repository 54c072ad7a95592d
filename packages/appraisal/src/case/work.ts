import type { Json } from '@sasando/core'

/** Who judges: the roles of reporting lines in the storage. */
export type RatingRole = 'penilai' | 'atasan_penilai' | 'rekan' | 'bawahan' | 'pihak_lain' | 'diri'

/** Something that was done, in one line. */
export interface WorkEntry {
  readonly id: string
  /** The target that it serves, where it serves one. */
  readonly target?: string
  readonly on: string
  readonly text: string
}

/** What a target came to by the evidence (_realisasi berdasarkan bukti dukung_). */
export interface Realisation {
  readonly target: string
  readonly text: string
}

/** Shows that something was done. Files are kept elsewhere; their digest stands here. */
export interface Evidence {
  readonly id: string
  readonly about: { readonly kind: 'target' | 'criterion' | 'activity' | 'objection'; readonly id: string }
  readonly kind: 'file' | 'photo' | 'link' | 'attestation'
  readonly title: string
  readonly sha256?: string
  readonly link?: string
  readonly by: string
  readonly withdrawn?: string
}

/** Continuous feedback (_umpan balik berkelanjutan_): to a target, or to one of the core values. */
export interface Feedback {
  readonly id: string
  readonly about: { readonly kind: 'target' | 'value'; readonly id: string }
  readonly role: RatingRole
  readonly text: string
  readonly by: string
  /** `group`: only as one of at least as many voices as the agency keeps together. */
  readonly visibility: 'named' | 'group' | 'superior-only'
}

/** Community service. It counts beside the predicate, once it is attested. */
export interface Activity {
  readonly id: string
  readonly title: string
  readonly on: string
  /** With one decimal. */
  readonly hours: number
  readonly attestations: readonly Attestation[]
}
export interface Attestation {
  readonly by: string
  readonly result: 'confirmed' | 'denied'
  readonly note?: string
}

/** What one person said of one criterion. Another judgement of theirs takes its place. */
export interface Rating {
  readonly role: RatingRole
  readonly by: string
  readonly criterion: string
  readonly value: Json
  readonly comment?: string
  readonly evidence?: readonly string[]
}
