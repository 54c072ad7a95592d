import type { StorageAdapter, Write } from '../adapter.ts'
import { StorageError } from '../errors/storage-error.ts'
import type { StoreWrite } from './write.ts'

/** Writes with the revisions of documents that may be frozen, and whether one of these was not asked for. */
export interface Guarded {
  readonly writes: readonly Write[]
  /** A conflict may then be ours alone, and the batch may be tried again. */
  readonly isGuessed: boolean
}

/**
 * Looks at what stands where a batch writes, in collections whose documents can be frozen. The revision that was seen
 * becomes the one that is expected, so that nothing is frozen between the look and the write.
 *
 * @throws StorageError STORAGE_IMMUTABLE
 */
export async function guardFrozen(adapter: StorageAdapter, batch: readonly StoreWrite[]): Promise<Guarded> {
  let isGuessed = false
  const writes: Write[] = []
  for (const { write, isFrozen } of batch) {
    if (isFrozen === undefined || (write.kind === 'put' && write.expected === null)) {
      writes.push(write)
      continue
    }
    const { collection, id } = write
    const [record] = await adapter.get(collection, [id])
    if (record !== undefined && isFrozen(record)) throw new StorageError('STORAGE_IMMUTABLE', { collection, id })
    isGuessed ||= write.expected === undefined
    writes.push(expecting(write, record?.revision))
  }
  return { writes, isGuessed }
}

function expecting(write: Write, revision: string | undefined): Write {
  if (write.expected !== undefined) return write
  if (write.kind === 'put') return { ...write, expected: revision ?? null }
  // What is not there can be deleted by nobody.
  return revision === undefined ? write : { ...write, expected: revision }
}
