import type { Change, StorageAdapter } from '../adapter.ts'
import { isStorageError } from '../errors/storage-error.ts'
import { stampsOf } from './collections.ts'
import type { Device } from './device.ts'
import { uniqueRefs, type DocumentRef, type Modes } from './document-ref.ts'
import { readProgress } from './progress.ts'
import { takeOver } from './take-over.ts'

const page = 100

/**
 * Takes over what has changed in the far storage since the last time.
 *
 * @returns how many documents have changed
 */
export async function receive(far: StorageAdapter, device: Device, upTo: number): Promise<number> {
  let { cursor } = (await readProgress(device.local)).far
  let received = 0
  for (;;) {
    const { changes, next } = await changesAfter(far, cursor, pageFor(device))
    if (changes.length === 0) return received
    received += await takeOver(far, device, changedRefs(changes, device.modes), {
      upTo,
      writes: [],
      advance: (progress) => ({ ...progress, cursor: next }),
    })
    cursor = next
  }
}

/** Two records a document and two of progress must fit into one batch. */
const pageFor = ({ local }: Device): number =>
  Math.max(1, Math.min(page, Math.floor((local.capabilities.maxBatch - 2) / 2)))

/** A far storage that was restored does not know the cursor: then everything is looked at again. */
async function changesAfter(
  far: StorageAdapter,
  cursor: string | undefined,
  limit: number,
): ReturnType<StorageAdapter['changes']> {
  if (cursor === undefined) return far.changes({ limit })
  try {
    return await far.changes({ after: cursor, limit })
  } catch (error) {
    if (!isStorageError(error, 'STORAGE_BAD_CURSOR')) throw error
    return far.changes({ limit })
  }
}

function changedRefs(changes: readonly Change[], modes: Modes): readonly DocumentRef[] {
  const collections = new Map(
    [...modes.keys()].flatMap((name) => [[name, name] as const, [stampsOf(name), name] as const]),
  )
  return uniqueRefs(
    changes.flatMap(({ collection, id }) => {
      const name = collections.get(collection)
      return name === undefined ? [] : [{ collection: name, id }]
    }),
  )
}
