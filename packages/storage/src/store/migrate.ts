import type { StorageAdapter } from '../adapter.ts'
import { isStorageError } from '../errors/storage-error.ts'
import type { Collection } from './collection.ts'
import { fromRecord, toEnvelope, versionOf } from './document.ts'

export interface MigrateOptions {
  /** Documents a page, 100 unless told. */
  readonly limit?: number
  /** Called after each page. */
  readonly onPage?: (sofar: Migrated) => void
}

/** How many documents were looked at, and how many were written anew. */
export interface Migrated {
  readonly seen: number
  readonly written: number
}

/**
 * A document that someone else writes meanwhile is in the newest version by that. Frozen ones are taken along: their
 * form changes, not what they say.
 */
export async function migrateCollection<Value>(
  adapter: StorageAdapter,
  collection: Collection<Value>,
  { limit = 100, onPage }: MigrateOptions = {},
): Promise<Migrated> {
  let [seen, written, after] = [0, 0, undefined as string | undefined]
  do {
    const page = await adapter.list(collection.name, { limit, ...(after === undefined ? {} : { after }) })
    for (const record of page.records) {
      seen++
      const { id, value } = fromRecord(collection, record)
      if (versionOf(record) === collection.version) continue
      const envelope = toEnvelope(collection, id, value)
      const { revision: expected } = record
      try {
        await adapter.write([{ kind: 'put', collection: collection.name, id, value: envelope, expected }])
        written++
      } catch (error) {
        if (!isStorageError(error, 'STORAGE_CONFLICT')) throw error
      }
    }
    onPage?.({ seen, written })
    after = page.next
  } while (after !== undefined)
  return { seen, written }
}
