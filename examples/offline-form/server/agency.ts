import { storageHandler } from '@sasando/server'
import { openSqlite } from '@sasando/storage-sql'
import { farCollections } from '@sasando/storage/sync'

import { collections } from '../page/script/note.ts'

/** The storage of the agency, over HTTP. */
export interface Agency {
  /** Where it stands on the site. */
  readonly base: string
  readonly handler: (request: Request) => Promise<Response>
  close(): Promise<void>
}

/**
 * @param file - of SQLite. Another database is another line here: PostgreSQL is `sqlStorage(postgres(pool))`
 */
export async function openAgency(file: string): Promise<Agency> {
  const base = '/penyimpanan'
  const storage = await openSqlite(file)
  // The example listens on this machine alone and knows nobody. An agency asks here who it is, and what they may.
  const handler = storageHandler({ storage, collections: farCollections(collections), authorize: () => true, base })
  return { base, handler, close: () => storage.close() }
}
