import { isStorageError, type StoredRecord } from '@sasando/storage'

import type { Call } from '../call.ts'
import { idempotencyCollection } from '@sasando/storage/wire'

/** The records with these ids that may be read; others are as if they were not there. */
export async function visibleRecords(
  { storage, access }: Call,
  collection: string,
  ids: readonly string[],
): Promise<readonly (StoredRecord | undefined)[]> {
  const asked = (id: string, stored?: StoredRecord) =>
    access.allows({ verb: 'read', collection, id, stored: async () => stored?.value })
  if (collection === idempotencyCollection) return ids.map(() => undefined)
  try {
    const found = await storage.get(collection, ids)
    return await Promise.all(
      found.map(async (record) => (record && (await asked(record.id, record)) ? record : undefined)),
    )
  } catch (error) {
    if (!isStorageError(error, 'STORAGE_NOT_DEFINED')) throw error
    // Which collections there are is told only to those who may read in them.
    const allowed = await Promise.all(ids.map((id) => asked(id)))
    if (allowed.includes(true)) throw error
    return ids.map(() => undefined)
  }
}
