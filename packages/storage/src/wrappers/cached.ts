import type { StorageAdapter, StoredRecord } from '../adapter.ts'
import { checkGet } from '../checks/check-get.ts'
import { type Definitions, mergeDefinitions } from '../checks/definitions.ts'
import { copyOf } from './copy-of.ts'
import { feedReader } from './feed-reader.ts'
import { portOf } from './port-of.ts'
import { RecentRecords } from './recent-records.ts'

export interface CacheOptions {
  /** Records that are kept, the latest used; 1000 where it is not given. */
  readonly maxRecords?: number
  /**
   * `always`, where it is not given: a record that is kept is given only after the change feed was asked, which costs a
   * short call instead of the document. `by-hand`: without asking, as it was at the last `refresh` or later.
   */
  readonly freshness?: 'always' | 'by-hand'
  /** Where in the change feed to begin; without it, its beginning is read through once. */
  readonly after?: string
}

export interface CachedStorage extends StorageAdapter {
  /**
   * Reads what others have written since the last call, and forgets those records. After it, `get` is at least as new as
   * the storage was when it was called.
   */
  refresh(): Promise<void>
}

/**
 * The same storage, which keeps records that were read by `get` and gives them again without fetching them.
 *
 * What was written through it, `get` shows at once. What others write, `get` shows at once as well, or with
 * `freshness: 'by-hand'` after the next `refresh`; until then it may give the record as it was. A write is never decided
 * by what is kept: an `expected` revision that is out of date is a conflict as ever. Only `get` is kept, `list` and
 * `changes` always ask; that a record is not there is never kept. Whatever becomes of a write, its records are forgotten.
 */
export function cached(
  adapter: StorageAdapter,
  { maxRecords = 1000, freshness = 'always', after }: CacheOptions = {},
): CachedStorage {
  const kept = new RecentRecords(maxRecords)
  let definitions: Definitions = new Map()
  let isOpen = true
  // How often anything was forgotten: what was asked for before that is not kept.
  let age = 0

  function forget(records: readonly { readonly collection: string; readonly id: string }[]): void {
    age++
    for (const { collection, id } of records) kept.delete(collection, id)
  }

  const refresh = feedReader(adapter, { after, onChanges: forget })

  return {
    ...portOf(adapter),

    async define(collections) {
      const given = copyOf(collections)
      await adapter.define(collections)
      definitions = mergeDefinitions(definitions, given)
    },

    async get(collection, ids) {
      if (!isOpen) return adapter.get(collection, ids)
      checkGet(definitions, collection, ids)
      // The caller may change its list meanwhile.
      const asked = [...ids]
      if (freshness === 'always' && asked.some((id) => kept.get(collection, id) !== undefined)) await refresh()
      const found = new Map<string, StoredRecord>()
      for (const id of asked) {
        const record = kept.get(collection, id)
        if (record !== undefined) found.set(id, record)
      }
      const wanted = [...new Set(asked.filter((id) => !found.has(id)))]
      if (wanted.length > 0) {
        const start = age
        for (const record of await adapter.get(collection, wanted)) {
          if (record === undefined) continue
          found.set(record.id, record)
          if (age === start) kept.set(record)
        }
      }
      return asked.map((id) => {
        const record = found.get(id)
        return record && copyOf(record)
      })
    },

    async write(writes) {
      const records = writes.map(({ collection, id }) => ({ collection, id }))
      try {
        return await adapter.write(writes)
      } finally {
        // Also after an error: whether it was written is then not known, and of a conflict what is kept is out of date.
        forget(records)
      }
    },

    refresh,

    async close() {
      isOpen = false
      kept.clear()
      await adapter.close()
    },
  }
}
