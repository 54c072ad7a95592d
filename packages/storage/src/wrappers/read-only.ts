import type { StorageAdapter, Write } from '../adapter.ts'
import { checkWrites } from '../checks/check-writes.ts'
import { type Definitions, mergeDefinitions } from '../checks/definitions.ts'
import { StorageError } from '../errors/storage-error.ts'
import { copyOf } from './copy-of.ts'
import { portOf } from './port-of.ts'

/**
 * The same storage, of which nothing can be written: a batch of any writes rejects with STORAGE_READ_ONLY, after what is
 * wrong with the batch itself. Collections are still defined, which fills new indexes. Closing closes the storage below.
 */
export function readOnly(adapter: StorageAdapter): StorageAdapter {
  let definitions: Definitions = new Map()
  return {
    ...portOf(adapter),
    async define(collections) {
      const given = copyOf(collections)
      await adapter.define(collections)
      definitions = mergeDefinitions(definitions, given)
    },
    async write(writes) {
      // Looked at before anything is waited for: afterwards the list is the caller's again.
      const problem = writes.length === 0 ? undefined : problemOf(writes)
      // Also tells of a storage that is closed.
      await adapter.changes({ limit: 1 })
      if (problem !== undefined) throw problem
      return []
    },
  }

  function problemOf(writes: readonly Write[]): Error {
    try {
      checkWrites(definitions, writes, adapter.capabilities)
      return new StorageError('STORAGE_READ_ONLY', { storage: adapter.name })
    } catch (error) {
      return error as Error
    }
  }
}
