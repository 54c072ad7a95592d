import { canonicalJson } from '@sasando/core'
import type { StorageAdapter, Write } from '@sasando/storage'

import { storedRecords } from '../access/stored-records.ts'
import type { Revisions } from './revisions.ts'

/**
 * The revisions that were given to writes which are done, for a client that did not hear of them. A record that still has
 * the value written is told with its revision. One that somebody has changed since is told with a revision that no record
 * has: whoever writes over it gets the conflict that is due.
 *
 * @param id - of the request
 */
export async function revisionsAgain(
  storage: StorageAdapter,
  writes: readonly Write[],
  id: string,
): Promise<Revisions> {
  const stored = storedRecords(storage, writes)
  return Promise.all(
    writes.map(async (write, index) => {
      if (write.kind === 'delete') return undefined
      const record = await stored.get(write)
      const isThere = record !== undefined && canonicalJson(record.value) === canonicalJson(write.value)
      return isThere ? record.revision : `gone-${id.slice(0, 32)}-${index}`
    }),
  )
}
