import type { Json } from '@sasando/core'

import type { StorageAdapter, Write } from '../adapter.ts'
import { isStorageError } from '../errors/storage-error.ts'
import { conflicts as conflictsCollection, receipts, stampsOf } from './collections.ts'
import type { FoundConflict } from './conflict.ts'
import type { Device } from './device.ts'
import { refKey, type DocumentRef } from './document-ref.ts'
import type { Fate } from './fate.ts'
import { mergeDelete } from './merge-delete.ts'
import { mergePut } from './merge-put.ts'
import type { OutboxEntry, OutboxWrite } from './outbox-entry.ts'
import { readDocuments, type DocumentRecords } from './read-documents.ts'
import { sequenceOf, writeReceipt } from './receipt.ts'
import { retryOthers } from './retry-others.ts'
import { setAside } from './set-aside.ts'
import type { Stamps } from './stamp.ts'
import type { Merged, Stamped } from './stamped.ts'

/** What became of a batch: it had been there before, was taken, or was too large and is kept as conflicts. */
export type Sent = 'known' | 'sent' | 'aside'

/**
 * Brings one batch to the far storage: its documents, what could not be merged, and the receipt, all or nothing. Sent
 * again after an answer that did not arrive, it finds the receipt and does nothing.
 */
export async function sendEntry(far: StorageAdapter, device: Device, entry: OutboxEntry, fate: Fate): Promise<Sent> {
  try {
    return (await merge(far, device, entry, fate)) ? 'sent' : 'known'
  } catch (error) {
    if (!isStorageError(error, 'STORAGE_TOO_LARGE')) throw error
    return (await retryOthers([], () => setAside(far, device, entry))) ? 'aside' : 'known'
  }
}

function merge(far: StorageAdapter, device: Device, entry: OutboxEntry, fate: Fate): Promise<boolean> {
  return retryOthers([], async () => {
    const [receipt] = await far.get(receipts, [device.name])
    if (sequenceOf(receipt) >= entry.sequence) return false

    const records = await readDocuments(far, entry.writes)
    const states = entry.writes.map((write) => merged(stateIn(records.get(refKey(write))!), write, device, entry, fate))
    const writes = entry.writes.flatMap((write, index) => writesOf(write, states[index]!, records.get(refKey(write))!))
    const written = new Set(writes.map(refKey))
    // A batch that settles a conflict may find the same one again.
    const conflicts = states
      .flatMap((each) => each.conflicts.map(recordOf))
      .filter((each) => !written.has(refKey(each)))
    await far.write([...writes, ...conflicts, writeReceipt(device, entry, receipt)])
    return true
  })
}

/** The far storage's documents may come from a stranger, but stamps are written by devices alone. */
export const stateIn = ({ document, beside }: DocumentRecords): Stamped => ({
  value: document?.value,
  stamps: (beside?.value as { readonly stamps: Stamps } | undefined)?.stamps ?? {},
})

function merged(before: Stamped, write: OutboxWrite, device: Device, entry: OutboxEntry, fate: Fate): Merged {
  const mode = device.modes.get(write.collection) ?? 'members'
  if (write.kind === 'delete') return mergeDelete(before, write, mode)
  if (fate.isDeleted(write, entry.sequence)) return { ...before, conflicts: [] }
  return mergePut(before, write, mode, (key) => fate.isRewritten(write, key, entry.sequence))
}

function writesOf(
  { collection, id }: DocumentRef,
  { value, stamps }: Stamped,
  { document, beside }: DocumentRecords,
): readonly Write[] {
  const stampWrite: Write = {
    kind: 'put',
    collection: stampsOf(collection),
    id,
    value: { stamps } as unknown as Json,
    expected: beside?.revision ?? null,
  }
  if (value !== undefined)
    return [{ kind: 'put', collection, id, value, expected: document?.revision ?? null }, stampWrite]
  return document ? [{ kind: 'delete', collection, id, expected: document.revision }, stampWrite] : []
}

const recordOf = ({ conflictId, conflict }: FoundConflict): Write => ({
  kind: 'put',
  collection: conflictsCollection,
  id: conflictId,
  value: conflict,
})
