import type { StorageAdapter, StoredRecord } from '../adapter.ts'

/** Every record of a collection by id, a page at a time. */
export async function* allRecords(
  storage: StorageAdapter,
  collection: string,
  limit = 200,
): AsyncGenerator<StoredRecord> {
  let after: string | undefined
  do {
    const { records, next } = await storage.list(collection, { limit, ...(after === undefined ? {} : { after }) })
    yield* records
    after = next
  } while (after !== undefined)
}
