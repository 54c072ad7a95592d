import { storageHandler } from '@sasando/server'
import type { StorageAdapter } from '@sasando/storage'
import { openSqlite, postgres, sqlStorage } from '@sasando/storage-sql'
import { farCollections } from '@sasando/storage/sync'
import { Pool } from 'pg'

import { collections } from '../page/script/collections.ts'

/** Where the rows of all phones come together. */
export interface Database {
  /** A file of SQLite, or `:memory:`. */
  readonly file?: string
  /** `postgres://user:password@host/database`: PostgreSQL, in place of the file. */
  readonly postgres?: string | undefined
}

/** The storage of the agency, over HTTP. */
export interface Agency {
  /** Where it stands on the site. */
  readonly base: string
  readonly handler: (request: Request) => Promise<Response>
  close(): Promise<void>
}

export async function openAgency(database: Database): Promise<Agency> {
  const base = '/penyimpanan'
  const storage = await openStorage(database)
  // The example listens on this machine alone and knows nobody. An agency asks here who it is, and what they may.
  const handler = storageHandler({ storage, collections: farCollections(collections), authorize: () => true, base })
  return { base, handler, close: () => storage.close() }
}

async function openStorage({ file = ':memory:', postgres: connectionString }: Database): Promise<StorageAdapter> {
  if (connectionString === undefined) return openSqlite(file)
  const pool = new Pool({ connectionString, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while nobody uses it: the next call gets another one.
  pool.on('error', () => undefined)
  try {
    const storage = await sqlStorage(postgres(pool))
    const close = (): Promise<void> => storage.close().finally(() => pool.end())
    return { ...storage, close }
  } catch (error) {
    await pool.end()
    throw error
  }
}
