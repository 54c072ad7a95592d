import { StorageError, type StorageAdapter } from '@sasando/storage'

import { sqlite } from './database/sqlite.ts'
import { sqlStorage, type SqlStorageOptions } from './sql-storage.ts'

/**
 * Ids come in no order, so that each new record is put on another page of an index: 64 MB of pages in memory are read
 * once, and pages that several batches write lie 32 MB long in the log before they are written into the file. The log is
 * as durable as the file. No `mmap_size`: an error of the disk would end the process instead of having a code.
 */
const pragmas = 'pragma cache_size = -65536; pragma wal_autocheckpoint = 8000'

/**
 * A storage in a file of SQLite, by the runtime's own `node:sqlite`; the file is made if there is none, and closed with
 * the storage. `:memory:` keeps everything in this process.
 *
 * @throws StorageError STORAGE_UNAVAILABLE for a file that cannot be opened, and as `sqlStorage`
 */
export async function openSqlite(path: string, options: SqlStorageOptions = {}): Promise<StorageAdapter> {
  const { DatabaseSync } = await import('node:sqlite')
  let connection
  try {
    connection = new DatabaseSync(path)
  } catch (error) {
    throw new StorageError('STORAGE_UNAVAILABLE', { storage: 'sqlite' }, { cause: error })
  }
  try {
    const storage = await sqlStorage(sqlite(connection), options)
    // After the first look, which says with a code what is no database.
    connection.exec(pragmas)
    return {
      ...storage,
      async close() {
        await storage.close()
        if (connection.isOpen) connection.close()
      },
    }
  } catch (error) {
    connection.close()
    throw error
  }
}
