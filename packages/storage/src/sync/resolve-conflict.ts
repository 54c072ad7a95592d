import type { Json } from '@sasando/core'

import type { StoredRecord, Write } from '../adapter.ts'
import { conflicts } from './collections.ts'
import { conflictIn, type ConflictSide, type SyncConflict } from './conflict.ts'
import type { Device } from './device.ts'
import { documentOf, membersOf, type MemberKey } from './members.ts'
import { retryOthers } from './retry-others.ts'
import { writeLocally } from './write-locally.ts'

/** What is to hold: what is in the document now, what was lost, or something third. */
export type Resolution = 'kept' | 'lost' | { readonly value: Json }

/**
 * Settles a conflict: the document becomes what was chosen, and the record of the conflict goes, in one batch that
 * travels like every other. A conflict that is gone already is left in peace.
 */
export function resolveConflict(device: Device, conflictId: string, resolution: Resolution): Promise<void> {
  return retryOthers([], async () => {
    const [record] = await device.local.get(conflicts, [conflictId])
    if (!record) return
    const conflict = conflictIn(record.value)
    const [document] = await device.local.get(conflict.collection, [conflict.id])
    const settled: Write = { kind: 'delete', collection: conflicts, id: conflictId, expected: record.revision }
    const chosen = resolution === 'kept' ? [] : chosenWrites(conflict, document, resolution)
    await writeLocally(device, [...chosen, settled])
  })
}

function chosenWrites(
  { collection, id, member, lost }: SyncConflict,
  document: StoredRecord | undefined,
  resolution: Exclude<Resolution, 'kept'>,
): readonly Write[] {
  const { value }: ConflictSide = resolution === 'lost' ? lost : resolution
  const expected = document?.revision ?? null
  const next = member === undefined ? value : withMember(document?.value, member, value)
  if (next !== undefined) return [{ kind: 'put', collection, id, value: next, expected }]
  return document ? [{ kind: 'delete', collection, id, expected: document.revision }] : []
}

function withMember(document: Json | undefined, member: string, value: Json | undefined): Json | undefined {
  if (document === undefined)
    return value === undefined ? undefined : documentOf(new Map<MemberKey, Json>([[`.${member}`, value]]))
  const key: MemberKey = `.${member}`
  const members = new Map(membersOf(document, 'members'))
  if (value === undefined) members.delete(key)
  else members.set(key, value)
  return documentOf(members)
}
