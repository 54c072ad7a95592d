import type { Json } from '@sasando/core'

import type { StorageAdapter, StoredRecord, Write } from '../adapter.ts'
import { isStorageError } from '../errors/storage-error.ts'
import { randomHex } from '../random.ts'
import { outbox, receipts, stampsOf } from './collections.ts'
import type { Device } from './device.ts'
import { digestOf } from './digest.ts'
import { renamedKept } from './entries.ts'
import { keepLost } from './keep-lost.ts'
import { knownIn } from './known.ts'
import { randomBytesOfName } from './name-device.ts'
import { readProgress, writeFar, writeWriter } from './progress.ts'
import { readWaiting } from './read-waiting.ts'
import { beginReceipt, sequenceOf } from './receipt.ts'
import { renamedKnown, type Renaming } from './renamed.ts'
import { retryOthers } from './retry-others.ts'

/**
 * Lets a device go on that `sync` refuses as `rewound`. What waits, waits under a new name from now on, so that none of it
 * is taken for what was sent under the old one. Where the far storage is the one that was put back, what it has lost of the
 * documents of this device is put into the outbox too. May be cut off anywhere and called again.
 *
 * @returns whether there was anything to do
 */
export async function carryOver(device: Device, far: StorageAdapter): Promise<boolean> {
  if (!(await isRewound(device, far))) return false
  const { confirmed } = (await readProgress(device.local)).far
  const [receipt] = await far.get(receipts, [device.name])
  if (sequenceOf(receipt) < confirmed) await keepLost(device, far)
  const renaming: Renaming = { from: device.name, to: newName(device.name), after: confirmed }
  await far.write([beginReceipt(renaming.to, confirmed, new Date(device.now()).toISOString())])
  await retryOthers([], async () => {
    const progress = await readProgress(device.local)
    await rename(device, renaming)
    // With it the name is changed; whoever has written since has made this fail.
    await device.local.write([
      writeWriter(progress, { ...progress.writer!, device: renaming.to }),
      // All that the far storage has is looked at again: it may not be what it was.
      writeFar(progress, { confirmed }),
    ])
  })
  return true
}

async function isRewound(device: Device, far: StorageAdapter): Promise<boolean> {
  try {
    await readWaiting(device, far)
    return false
  } catch (error) {
    if (isStorageError(error, 'STORAGE_UNAVAILABLE') && error.data.reason === 'rewound') return true
    throw error
  }
}

const newName = (name: string): string => `${name.slice(0, -2 * randomBytesOfName - 1)}-${randomHex(randomBytesOfName)}`

/** Renames in the outbox and beside the documents. What was renamed before stays as it is. */
async function rename({ local, modes }: Device, renaming: Renaming): Promise<void> {
  await rewrite(local, outbox, (value) => renamedKept(value, renaming))
  for (const collection of modes.keys())
    await rewrite(local, stampsOf(collection), (value) => renamedKnown(knownIn(value), renaming) as unknown as Json)
}

const page = 50

async function rewrite(local: StorageAdapter, collection: string, change: (value: Json) => Json): Promise<void> {
  let after: string | undefined
  do {
    const { records, next } = await local.list(collection, { limit: page, ...(after === undefined ? {} : { after }) })
    const writes = records.flatMap(({ id, value, revision }: StoredRecord): readonly Write[] => {
      const changed = change(value)
      return digestOf(changed) === digestOf(value)
        ? []
        : [{ kind: 'put', collection, id, value: changed, expected: revision }]
    })
    if (writes.length > 0) await local.write(writes)
    after = next
  } while (after !== undefined)
}
