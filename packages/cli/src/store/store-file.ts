import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'

import {
  isStorageError,
  isTransferError,
  type CollectionDefinition,
  type StorageAdapter,
  type TransferSource,
} from '@sasando/storage'

import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { readFailure } from '../read-failure.ts'

/** A store as a file: an export, read as it comes, or SQLite. */
export type StoreFile =
  | { readonly kind: 'export'; readonly read: () => TransferSource }
  | { readonly kind: 'sqlite'; readonly collections: readonly CollectionDefinition[]; readonly path: string }

const sqliteMark = 'SQLite format 3\u0000'

/** @throws Failure for a file that is not there, or neither of the two */
export async function storeFile(file: string, { cwd }: Context): Promise<StoreFile> {
  const path = resolve(cwd, file)
  const start = await firstBytes(path).catch(async (error: unknown) => {
    throw await readFailure(error, file, path)
  })
  if (start.startsWith('{')) return { kind: 'export', read: () => createReadStream(path) }
  if (start !== sqliteMark) throw new Failure('store_unknown', { file })
  const { sqliteCollections } = await import('@sasando/storage-sql')
  const collections = await sqliteCollections(path).catch((error: unknown) => {
    throw new Failure('store_unknown', { file }, { cause: error })
  })
  return { kind: 'sqlite', collections, path }
}

/** Does `work` on a file of SQLite, and closes it. @throws Failure where the store or a transfer refuses */
export async function withSqlite<Result>(
  file: string,
  { cwd }: Context,
  work: (storage: StorageAdapter) => Promise<Result>,
): Promise<Result> {
  return inStore(file, async () => {
    const { openSqlite } = await import('@sasando/storage-sql')
    const storage = await openSqlite(resolve(cwd, file))
    try {
      return await work(storage)
    } finally {
      await storage.close()
    }
  })
}

/** What a store or a file refuses, as a failure that a person can read. */
export async function inStore<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isTransferError(error)) {
      const { code, data } = error
      throw new Failure('transfer_refused', { file, problem: { code, data } }, { cause: error })
    }
    if (isStorageError(error)) throw new Failure('store_failed', { file, problem: error }, { cause: error })
    throw error
  }
}

async function firstBytes(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sqliteMark.length), 0, sqliteMark.length, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
