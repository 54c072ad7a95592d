import type { StorageAdapter, StorageCapabilities } from '@sasando/storage'

import type { SqlDatabase } from './database/sql-database.ts'
import { workOn } from './database/work-on.ts'
import { gate } from './gate.ts'
import { readChanges } from './read/changes.ts'
import { readRecords } from './read/get.ts'
import { readPage } from './read/list.ts'
import { knownDefinitions } from './schema/known-definitions.ts'
import { migrate } from './schema/migrate.ts'
import { writeBatch } from './write/write-batch.ts'

export interface SqlStorageOptions {
  /** Writes in one batch, 100 to 10 000; without it, 10 000. */
  readonly maxBatch?: number
  /** Bytes of a document, from 1 MiB to what the database takes; without it, that, and at most 16 MiB. */
  readonly maxDocumentBytes?: number
}

/**
 * A storage in the tables of a database, which are made or brought up to date first. The connection stays the caller's:
 * `close` waits for what is under way and closes nothing else.
 *
 * @throws StorageError STORAGE_UNAVAILABLE, STORAGE_READ_ONLY or STORAGE_FULL; its `cause` is the driver's error. With the
 *   reason `later` the tables were made by a later version, with `foreign` by another hand; both are left alone
 * @throws TypeError for a database that cannot keep every text; RangeError for limits beyond those of the database
 */
export async function sqlStorage(database: SqlDatabase, options: SqlStorageOptions = {}): Promise<StorageAdapter> {
  const { name } = database
  const work = workOn(database, () => capabilities.maxDocumentBytes)
  const capabilities: StorageCapabilities = await work(async (session) => {
    for (const text of database.setUp) await session.plain(text)
    await migrate(database, session)
    return limited(await database.capabilities(session), options)
  })
  const known = knownDefinitions(database, work)
  const { whileOpen, close } = gate(name)
  const tools = { database, work, known, capabilities }
  return {
    name,
    capabilities,
    define: (collections) => whileOpen(() => known.define(collections)),
    get: (collection, ids) => whileOpen(() => readRecords(tools, collection, ids)),
    list: (collection, query) => whileOpen(() => readPage(tools, collection, query)),
    write: (writes) => whileOpen(() => writeBatch(tools, writes)),
    changes: (query) => whileOpen(() => readChanges(tools, query)),
    close,
  }
}

function limited(capabilities: StorageCapabilities, options: SqlStorageOptions): StorageCapabilities {
  const { maxBatch = capabilities.maxBatch, maxDocumentBytes = capabilities.maxDocumentBytes } = options
  if (maxBatch < 100 || maxBatch > capabilities.maxBatch || maxDocumentBytes < 1024 * 1024)
    throw new RangeError(`A batch has 100 to ${capabilities.maxBatch} writes, a document 1 MiB or more.`)
  if (maxDocumentBytes > capabilities.maxDocumentBytes)
    throw new RangeError(`This database takes documents of at most ${capabilities.maxDocumentBytes} bytes.`)
  return { ...capabilities, maxBatch, maxDocumentBytes }
}
