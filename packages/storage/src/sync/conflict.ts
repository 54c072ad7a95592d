import type { Json } from '@sasando/core'
import { digestOf } from './digest.ts'
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

/** A conflict with the id of its record: the same wherever it is found, so that it is recorded once. */
export interface FoundConflict {
  readonly conflictId: string
  readonly conflict: SyncConflict
}

export function conflictOf(
  document: { readonly collection: string; readonly id: string },
  key: MemberKey,
  lost: { readonly value: Json | undefined; readonly stamp: Stamp | undefined },
  kept: { readonly value: Json | undefined; readonly stamp: Stamp | undefined },
): FoundConflict {
  const { collection, id } = document
  const member = memberName(key)
  const conflict = {
    collection,
    id,
    ...(member === undefined ? {} : { member }),
    lost: sideOf(lost.value, lost.stamp),
    kept: sideOf(kept.value, kept.stamp),
  }
  const { device = '', sequence = 0 } = conflict.lost
  return { conflictId: digestOf([collection, id, key, device, sequence, digestOf(lost.value)]), conflict }
}

function sideOf(value: Json | undefined, stamp: Stamp | undefined): ConflictSide {
  const side = value === undefined ? {} : { value }
  if (!stamp) return side
  const { device, sequence, at, by } = stamp
  return { ...side, device, sequence, at, ...(by === undefined ? {} : { by }) }
}
