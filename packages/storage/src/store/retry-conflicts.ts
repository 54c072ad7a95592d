import { isStorageError, type StorageError } from '../errors/storage-error.ts'

export interface RetryOptions {
  /** How often the work is done at most; 10 unless told. */
  readonly tries?: number
  /** Asked after a conflict: whether another try may end otherwise. */
  readonly isWorthwhile?: (conflict: StorageError<'STORAGE_CONFLICT'>) => boolean
}

/**
 * Does work again that someone else's write came between: it must begin with reading.
 *
 * @throws StorageError STORAGE_CONFLICT of the last try; at once, whatever else the work throws
 */
export async function retryConflicts<Result>(
  work: () => Promise<Result>,
  { tries = 10, isWorthwhile = () => true }: RetryOptions = {},
): Promise<Result> {
  for (let left = tries - 1; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (left <= 0 || !isStorageError(error, 'STORAGE_CONFLICT') || !isWorthwhile(error)) throw error
    }
  }
}
