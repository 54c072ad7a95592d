import { type ChangePage, type ChangeQuery, StorageError } from '@sasando/storage'

import type { Database } from './layout.ts'

/**
 * A page of what was written. Batches are written one after the other, so the order of the numbers is the order in which
 * they were committed, and none comes later with a smaller number.
 */
export async function readChanges(database: Database, { after, limit }: ChangeQuery): Promise<ChangePage> {
  const transaction = database.transaction(['changes', 'facts'])
  const { epoch, sequence } = (await transaction.objectStore('facts').get('facts'))!
  const start = after === undefined ? 0 : numberIn(after, epoch, sequence)
  const range = IDBKeyRange.bound(start, start + limit, true)
  const kept = await transaction.objectStore('changes').getAll(range, limit)
  // The numbers have no gaps.
  const changes = kept.map((change, index) => ({ sequence: `${epoch}.${start + index + 1}`, ...change }))
  return { changes, next: `${epoch}.${start + kept.length}` }
}

/** A cursor of another database, or of this one before it was emptied and begun anew, points nowhere. */
function numberIn(cursor: string, epoch: string, last: number): number {
  const [, of, digits] = /^([0-9a-f]+)\.(\d{1,15})$/.exec(cursor) ?? []
  if (of !== epoch || Number(digits) > last) throw new StorageError('STORAGE_BAD_CURSOR', {})
  return Number(digits)
}
