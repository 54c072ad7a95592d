import { resolve } from 'node:path'

import { isStorageError, type StorageAdapter } from '@sasando/storage'
import { openSqlite } from '@sasando/storage-sql'

import { Failure } from '../failure.ts'

/** Nothing is saved under this name; SQLite knows it. */
const inMemory = ':memory:'

/**
 * Opens the database that is served, and makes it where there is none.
 *
 * @throws Failure `database_unusable`
 */
export async function openServed(file: string, cwd: string): Promise<StorageAdapter> {
  try {
    return await openSqlite(file === inMemory ? file : resolve(cwd, file))
  } catch (error) {
    if (!isStorageError(error)) throw error
    const { cause } = error
    throw new Failure(
      'database_unusable',
      { file, reason: cause instanceof Error ? cause.message : error.code },
      { cause: error },
    )
  }
}
