import type { StorageAdapter, StoredRecord } from '../adapter.ts'
import type { StorageErrorCode } from '../errors/error-data.ts'
import { isStorageError, type StorageError } from '../errors/storage-error.ts'
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
 * form changes, not what they say. What does not fit, or is newer, stays as it is and holds nothing else up.
 *
 * @throws StorageError at the end, of the first document that does not fit: STORAGE_BAD_DOCUMENT,
 *   STORAGE_NEWER_DOCUMENT, STORAGE_TOO_LARGE; at once, where the storage fails
 */
export async function migrateCollection<Value>(
  adapter: StorageAdapter,
  collection: Collection<Value>,
  { limit = 100, onPage }: MigrateOptions = {},
): Promise<Migrated> {
  let [seen, written, after] = [0, 0, undefined as string | undefined]
  let misfit: StorageError | undefined
  do {
    const page = await adapter.list(collection.name, { limit, ...(after === undefined ? {} : { after }) })
    for (const record of page.records) {
      seen++
      try {
        if (await migrateRecord(adapter, collection, record)) written++
      } catch (error) {
        if (!isStorageError(error) || !ofOneDocument.has(error.code)) throw error
        misfit ??= error
      }
    }
    onPage?.({ seen, written })
    after = page.next
  } while (after !== undefined)
  if (misfit !== undefined) throw misfit
  return { seen, written }
}

const ofOneDocument: ReadonlySet<StorageErrorCode> = new Set([
  'STORAGE_BAD_DOCUMENT',
  'STORAGE_NEWER_DOCUMENT',
  'STORAGE_TOO_LARGE',
  'STORAGE_NOT_JSON',
])

/** Whether it was written anew; not where it is of this version, or somebody else was faster. */
async function migrateRecord<Value>(
  adapter: StorageAdapter,
  collection: Collection<Value>,
  record: StoredRecord,
): Promise<boolean> {
  const { id, value } = fromRecord(collection, record)
  if (versionOf(record) === collection.version) return false
  const envelope = toEnvelope(collection, id, value)
  try {
    await adapter.write([{ kind: 'put', collection: collection.name, id, value: envelope, expected: record.revision }])
    return true
  } catch (error) {
    if (!isStorageError(error, 'STORAGE_CONFLICT')) throw error
    return false
  }
}
