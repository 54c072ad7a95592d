import {
  checkGet,
  checkLimit,
  checkList,
  checkWrites,
  type Definitions,
  limits,
  mergeDefinitions,
  type StorageAdapter,
  type StorageCapabilities,
} from '@sasando/storage'

import { connect, type ConnectionOptions } from './connection.ts'
import { defineCollections } from './define-collections.ts'
import { storage } from './failure.ts'
import { listRecords } from './list-records.ts'
import { readChanges } from './read-changes.ts'
import { readRecords } from './read-records.ts'
import { writeBatch } from './write-batch.ts'

export interface IndexedDbStorageOptions extends ConnectionOptions {
  /** Of the database, on this site: `sasando` if it is not said. */
  readonly database?: string
  /**
   * What an acknowledged write survives. `power-loss` (the default) waits until the browser has flushed it to the disk;
   * `process` does not, and writes small batches in less than half the time.
   */
  readonly durability?: 'power-loss' | 'process'
  readonly maxBatch?: number
  readonly maxDocumentBytes?: number
}

/**
 * Keeps documents in this browser. Tabs and workers of one site that open the same database are clients of one store.
 *
 * @throws StorageError STORAGE_UNAVAILABLE where the browser has no IndexedDB or does not allow it; with the reason
 *   `outdated` where a newer version of the program has been here, and `blocked` where an older one does not let go
 */
export async function indexedDbStorage({
  database: databaseName = 'sasando',
  durability = 'power-loss',
  maxBatch = limits.defaultMaxBatch,
  maxDocumentBytes = limits.defaultMaxDocumentBytes,
  ...events
}: IndexedDbStorageOptions = {}): Promise<StorageAdapter> {
  const capabilities: StorageCapabilities = { durability, sharing: 'many-clients', maxBatch, maxDocumentBytes }
  const flush = durability === 'power-loss' ? 'strict' : 'relaxed'
  const connection = await connect(databaseName, events)
  // What this adapter was told; the database may know of more from others.
  let definitions: Definitions = new Map()

  return {
    name: storage,
    capabilities,

    define: (collections) =>
      connection.use(async (database) => {
        const mine = mergeDefinitions(definitions, collections)
        await defineCollections(database, collections, flush)
        definitions = mine
      }),

    get: (collection, ids) =>
      connection.use(async (database) => {
        checkGet(definitions, collection, ids)
        return readRecords(database, collection, ids)
      }),

    list: (collection, query) =>
      connection.use(async (database) =>
        listRecords(database, collection, query, checkList(definitions, collection, query)),
      ),

    write: (writes) =>
      connection.use(async (database) => writeBatch(database, checkWrites(definitions, writes, capabilities), flush)),

    changes: (query) =>
      connection.use(async (database) => {
        checkLimit(query.limit)
        return readChanges(database, query)
      }),

    close: () => connection.close(),
  }
}
