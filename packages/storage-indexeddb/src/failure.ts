import { isStorageError, StorageError, type UnavailableReason } from '@sasando/storage'

/** As the adapter is called in every error. */
export const storage = 'indexeddb'

export const closed = (): StorageError => new StorageError('STORAGE_CLOSED', { storage })

export const unavailable = (reason: UnavailableReason, cause?: unknown): StorageError =>
  new StorageError('STORAGE_UNAVAILABLE', { storage, reason }, { cause })

/** What the browser has thrown, as an error with a code. What is ours already, and misuse, stays as it is. */
export function failureOf(error: unknown): unknown {
  if (isStorageError(error) || error instanceof RangeError || error instanceof TypeError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return new StorageError('STORAGE_FULL', { storage }, { cause: error })
  // A newer version of the program has been here, and the page is still the old one.
  if (name === 'VersionError') return unavailable('outdated', error)
  return new StorageError('STORAGE_UNAVAILABLE', { storage }, { cause: error })
}
