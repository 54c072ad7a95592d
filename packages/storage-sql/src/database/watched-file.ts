import { StorageError } from '@sasando/storage'

/**
 * Watches the file of a database and the log beside it, by their place on the disk: a system lets go on writing to a file
 * that is gone, and nobody would find again what was acknowledged.
 *
 * @returns throws StorageError STORAGE_UNAVAILABLE, `removed`, where one of them is no longer what it was
 */
export async function watchedFile(storage: string, path: string): Promise<() => void> {
  // Loaded here: other databases work where there is no file system.
  const { statSync } = await import('node:fs')
  const placeOf = (file: string): string | undefined => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false })
    return found && `${found.dev}:${found.ino}`
  }
  const files = [path, `${path}-wal`].map((file) => ({ file, place: placeOf(file) }))
  return () => {
    for (const { file, place } of files)
      if (place !== undefined && placeOf(file) !== place)
        throw new StorageError('STORAGE_UNAVAILABLE', { storage, reason: 'removed' })
  }
}
