import type { Write } from '../adapter.ts'
import type { Conflict } from '../errors/error-data.ts'
import { isStorageError, StorageError } from '../errors/storage-error.ts'
import { retryConflicts } from '../store/retry-conflicts.ts'
import { refKey } from './document-ref.ts'

// Each try loses only to somebody who got through, so this many in a row is a fault and not bad luck.
const tries = 100

/**
 * Reads and writes again where somebody else was faster.
 *
 * @param asked - writes of the caller; a conflict on a revision that it expects itself is its own, and is thrown
 */
export async function retryOthers<Result>(asked: readonly Write[], attempt: () => Promise<Result>): Promise<Result> {
  const expecting = new Set(asked.filter(({ expected }) => expected !== undefined).map(refKey))
  const ownOf = ({ data }: StorageError<'STORAGE_CONFLICT'>): readonly Conflict[] =>
    data.conflicts.filter((conflict) => expecting.has(refKey(conflict)))
  try {
    return await retryConflicts(attempt, { tries, isWorthwhile: (error) => ownOf(error).length === 0 })
  } catch (error) {
    const conflicts = isStorageError(error, 'STORAGE_CONFLICT') ? ownOf(error) : []
    if (conflicts.length === 0) throw error
    throw new StorageError('STORAGE_CONFLICT', { conflicts }, { cause: error })
  }
}
