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

    // What is asked is checked and copied before the first wait: afterwards it is the caller's again.
    async define(collections) {
      mergeDefinitions(definitions, collections)
      const asked = structuredClone(collections)
      await connection.use((database) => defineCollections(database, asked, flush))
      // Only now: what was defined meanwhile stays.
      definitions = mergeDefinitions(definitions, asked)
    },

    async get(collection, ids) {
      checkGet(definitions, collection, ids)
      const asked = [...ids]
      return connection.use((database) => readRecords(database, collection, asked))
    },

    async list(collection, query) {
      const checked = checkList(definitions, collection, query)
      const asked = structuredClone(query)
      return connection.use((database) => listRecords(database, collection, asked, checked))
    },

    async write(writes) {
      const checked = checkWrites(definitions, writes, capabilities)
      return connection.use((database) => writeBatch(database, checked, flush))
    },

    async changes({ after, limit }) {
      checkLimit(limit)
      return connection.use((database) => readChanges(database, { limit, ...(after === undefined ? {} : { after }) }))
    },

    close: () => connection.close(),
  }
}
