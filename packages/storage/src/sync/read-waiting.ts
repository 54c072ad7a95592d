import type { StorageAdapter } from '../adapter.ts'
import { StorageError } from '../errors/storage-error.ts'
import { receipts } from './collections.ts'
import type { Device } from './device.ts'
import { readOutbox } from './entries.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { readProgress } from './progress.ts'
import { isReceiptOf, sequenceOf } from './receipt.ts'

/**
 * The batches that wait, oldest first, once it is sure that device and far storage speak of the same ones. One of them
 * may have been put back from an old copy: then a number that the one takes for done is something else for the other,
 * and to go on would lose it.
 *
 * The order of the reads matters: other tabs send meanwhile, and a receipt only ever grows.
 *
 * @throws StorageError STORAGE_UNAVAILABLE with the reason `rewound`
 */
export async function readWaiting({ local, name }: Device, far: StorageAdapter): Promise<readonly OutboxEntry[]> {
  const before = await readProgress(local)
  const [receipt] = await far.get(receipts, [name])
  const sequence = sequenceOf(receipt)
  if (sequence < before.far.confirmed) throw rewound(far)
  const entries = await readOutbox(local)
  if (sequence <= (await readProgress(local)).far.confirmed) return entries
  const received = entries.find((entry) => entry.sequence === sequence)
  if (received === undefined || !isReceiptOf(receipt, received)) throw rewound(far)
  return entries
}

const rewound = ({ name }: StorageAdapter): StorageError =>
  new StorageError('STORAGE_UNAVAILABLE', { storage: name, reason: 'rewound' })
