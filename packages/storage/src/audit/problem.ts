import type { AuditHead } from './entry.ts'

/** Where in the log: an entry by its number in its stream. */
export interface AuditPlace {
  readonly stream: string
  readonly sequence: number
}

/** A record, and the last entry about it where there is one. */
export interface AuditedPlace extends Partial<AuditPlace> {
  readonly collection: string
  readonly id: string
}

/** What can be wrong with a log, by code, with the place. All of it is JSON. */
export interface AuditProblemData {
  /** A record among the entries that is none. */
  readonly AUDIT_ENTRY_UNREADABLE: { readonly id: string } & Partial<AuditPlace>
  /** An entry that says it is another: put in, moved or swapped. */
  readonly AUDIT_ENTRY_MOVED: AuditPlace & { readonly says: AuditPlace }
  readonly AUDIT_ENTRY_CHANGED: AuditPlace
  /** `sequence` to `until` are gone. */
  readonly AUDIT_ENTRY_MISSING: AuditPlace & { readonly until: number }
  /** The entry is whole, but does not follow the one before. */
  readonly AUDIT_LINK_BROKEN: AuditPlace
  /** `sequence` is the first that is gone; up to `until` there were some. */
  readonly AUDIT_TRUNCATED: AuditPlace & { readonly until: number; readonly known: 'head' | 'anchor' }
  readonly AUDIT_HEAD_MISSING: AuditPlace
  readonly AUDIT_HEAD_DIFFERS: AuditPlace
  /** The stream was written anew: at `sequence` an anchor knows another hash. */
  readonly AUDIT_REWRITTEN: AuditPlace
  /** The anchor with this place among those given, from 0. */
  readonly AUDIT_ANCHOR_INVALID: { readonly anchor: number; readonly reason: 'form' | 'signature' | 'key' }
  /** A root that is kept in the store, by its id. */
  readonly AUDIT_ROOT_INVALID: { readonly root: string; readonly reason: 'form' | 'signature' | 'key' | 'order' }
  /** The record is not what was last logged of it. */
  readonly AUDIT_RECORD_CHANGED: AuditedPlace
  readonly AUDIT_RECORD_MISSING: AuditedPlace
  /** It was deleted, and is there. */
  readonly AUDIT_RECORD_RETURNED: AuditedPlace
  /** It is there, and no entry is about it. */
  readonly AUDIT_RECORD_UNLOGGED: AuditedPlace
  /** Entries of two streams are about it, so that none is the last. */
  readonly AUDIT_TWO_STREAMS: AuditedPlace & { readonly other: string }
}

export type AuditProblemCode = keyof AuditProblemData

/** One thing that is wrong, with its place. */
export type AuditProblem = {
  readonly [Code in AuditProblemCode]: { readonly code: Code; readonly data: AuditProblemData[Code] }
}[AuditProblemCode]

export interface AuditReport {
  readonly ok: boolean
  /** In the order in which they were found, the first broken link of each stream; at most 100. */
  readonly problems: readonly AuditProblem[]
  readonly entries: number
  readonly records: number
  /** Where each stream ends: keep them, or sign them. */
  readonly heads: readonly AuditHead[]
  /** Heads of anchors and kept roots that were found in the chain. */
  readonly anchored: number
  /** Records under marks that could not be followed, because the secret of the marks is not there. */
  readonly unmatched: number
  /** Collections of the store that the log says nothing of. */
  readonly unlogged: readonly string[]
}
