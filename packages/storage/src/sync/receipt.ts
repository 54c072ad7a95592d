import type { Json } from '@sasando/core'

import type { StoredRecord, Write } from '../adapter.ts'
import { receipts } from './collections.ts'
import type { Device } from './device.ts'
import { digestOf } from './digest.ts'
import type { OutboxEntry } from './outbox-entry.ts'

/** The last batch of a device that a far storage has. */
interface Receipt {
  readonly sequence: number
  /** Of the batch: two that are not the same have other digests. */
  readonly digest: string
  readonly at: string
}

// A receipt is written by this code alone.
const valueOf = (record: StoredRecord | undefined): Receipt | undefined => record?.value as unknown as Receipt

/** 0 before the first. */
export const sequenceOf = (receipt: StoredRecord | undefined): number => valueOf(receipt)?.sequence ?? 0

/** Whether the receipt is for this batch. */
export const isReceiptOf = (receipt: StoredRecord | undefined, entry: OutboxEntry): boolean =>
  valueOf(receipt)?.digest === digestOfEntry(entry)

export const writeReceipt = ({ name }: Device, entry: OutboxEntry, before: StoredRecord | undefined): Write => ({
  kind: 'put',
  collection: receipts,
  id: name,
  value: { sequence: entry.sequence, at: entry.at, digest: digestOfEntry(entry) } satisfies Receipt,
  expected: before?.revision ?? null,
})

/** Lets a name begin after a number, as one that has sent all before. */
export const beginReceipt = (name: string, sequence: number, at: string): Write => ({
  kind: 'put',
  collection: receipts,
  id: name,
  value: { sequence, at, digest: '-' } satisfies Receipt,
  expected: null,
})

const digestOfEntry = (entry: OutboxEntry): string => digestOf(entry as unknown as Json)
