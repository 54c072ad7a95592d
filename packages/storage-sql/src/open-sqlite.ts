import { StorageError, type StorageAdapter } from '@sasando/storage'

import { sqlite } from './database/sqlite.ts'
import { sqlStorage, type SqlStorageOptions } from './sql-storage.ts'

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
