import type { StorageAdapter } from '../adapter.ts'
import { conflicts as conflictsCollection, receipts } from './collections.ts'
import { conflictOf } from './conflict.ts'
import type { Device } from './device.ts'
import { digestOf } from './digest.ts'
import { refKey } from './document-ref.ts'
import { whole } from './members.ts'
import type { OutboxEntry, OutboxWrite } from './outbox-entry.ts'
import { readDocuments } from './read-documents.ts'
import { sequenceOf, writeReceipt } from './receipt.ts'
import type { Stamp } from './stamp.ts'

/**
 * Keeps a batch that is too large for the far storage as conflicts, one for each document, and takes it for sent: it would
 * fail for ever, and hold up all that waits behind it. No document is changed, because half of a batch is worse than none
 * of it; whoever settles the conflicts brings it over bit by bit. What is sent again finds the same conflicts.
 */
export async function setAside(far: StorageAdapter, device: Device, entry: OutboxEntry): Promise<boolean> {
  const records = await readDocuments(far, entry.writes)
  for (const write of entry.writes) {
    const there = records.get(refKey(write))!.document?.value
    const lost = { value: write.kind === 'put' ? write.value : undefined, stamp: stampOfWrite(write) }
    if (lost.stamp === undefined || digestOf(lost.value) === digestOf(there)) continue
    const { conflictId: id, conflict: value } = conflictOf(write, whole, lost, { value: there, stamp: undefined })
    await far.write([{ kind: 'put', collection: conflictsCollection, id, value }])
  }
  const [receipt] = await far.get(receipts, [device.name])
  if (sequenceOf(receipt) >= entry.sequence) return false
  await far.write([writeReceipt(device, entry, receipt)])
  return true
}

/** Undefined for a write that changed nothing. */
function stampOfWrite(write: OutboxWrite): Stamp | undefined {
  if (write.kind === 'delete') return write.stamp
  const [change] = write.changed
  return change && write.stamps[change.key]
}
