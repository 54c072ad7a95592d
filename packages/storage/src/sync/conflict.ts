import type { Json } from '@sasando/core'
import { digestOf } from './digest.ts'
import type { DocumentRef } from './document-ref.ts'
import { memberName, type MemberKey } from './members.ts'
import type { Stamp } from './stamp.ts'

/** Two writes to one member of which neither had seen the other. One is in the document; here are both. */
export interface SyncConflict {
  readonly collection: string
  readonly id: string
  /** Absent where it is about the whole document: a deletion, or a collection that is not merged. */
  readonly member?: string
  /** What is not in the document. */
  readonly lost: ConflictSide
  /** What was in the document when the conflict was found. */
  readonly kept: ConflictSide
}

export interface ConflictSide {
  /** Absent where the write removed the member or the document. */
  readonly value?: Json
  /** Absent where it was written by someone who leaves no stamps. */
  readonly device?: string
  readonly sequence?: number
  readonly at?: string
  readonly by?: string
}

/** A conflict as it is kept. Values are JSON: they may be as deep as a record may be. */
interface KeptConflict extends Omit<SyncConflict, 'lost' | 'kept'> {
  readonly lost: KeptSide
  readonly kept: KeptSide
}

interface KeptSide extends Omit<ConflictSide, 'value'> {
  readonly json?: string
}

/** A conflict to be kept, with the id of its record: the same wherever it is found, so that it is recorded once. */
export interface FoundConflict {
  readonly conflictId: string
  readonly conflict: Json
}

/** What was written, where there was something, and by whom, where that is known. */
export interface WrittenSide {
  readonly value: Json | undefined
  readonly stamp: Stamp | undefined
}

export function conflictOf(
  { collection, id }: DocumentRef,
  key: MemberKey,
  lost: WrittenSide,
  kept: WrittenSide,
): FoundConflict {
  const member = memberName(key)
  const conflict: KeptConflict = {
    collection,
    id,
    ...(member === undefined ? {} : { member }),
    lost: sideOf(lost),
    kept: sideOf(kept),
  }
  const { device = '', sequence = 0 } = conflict.lost
  const conflictId = digestOf([collection, id, key, device, sequence, digestOf(lost.value)])
  return { conflictId, conflict: conflict as unknown as Json }
}

function sideOf({ value, stamp }: WrittenSide): KeptSide {
  const side = value === undefined ? {} : { json: JSON.stringify(value) }
  if (!stamp) return side
  const { device, sequence, at, by } = stamp
  return { ...side, device, sequence, at, ...(by === undefined ? {} : { by }) }
}

/** Conflicts are written by this code alone. */
export function conflictIn(value: Json): SyncConflict {
  const { lost, kept, ...rest } = value as unknown as KeptConflict
  return { ...rest, lost: sideIn(lost), kept: sideIn(kept) }
}

const sideIn = ({ json, ...rest }: KeptSide): ConflictSide =>
  json === undefined ? rest : { ...rest, value: JSON.parse(json) as Json }
