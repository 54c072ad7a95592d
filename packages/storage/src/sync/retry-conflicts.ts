import type { Write } from '../adapter.ts'
import { isStorageError, StorageError } from '../errors/storage-error.ts'
import { refKey } from './document-ref.ts'

// Each try loses only to somebody who got through, so this many in a row is a fault and not bad luck.
const attempts = 100

/**
 * Reads and writes again where somebody else was faster.
 *
 * @param asked - writes of the caller; a conflict on a revision that it expects itself is its own, and is thrown
 */
export async function retryConflicts<Result>(asked: readonly Write[], attempt: () => Promise<Result>): Promise<Result> {
  const expecting = new Set(asked.filter(({ expected }) => expected !== undefined).map(refKey))
  for (let count = 1; ; count += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!isStorageError(error, 'STORAGE_CONFLICT') || count === attempts) throw error
      const conflicts = error.data.conflicts.filter((conflict) => expecting.has(refKey(conflict)))
      if (conflicts.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts }, { cause: error })
    }
  }
}
