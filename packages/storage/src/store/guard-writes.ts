import type { StorageAdapter, StoredRecord, Write } from '../adapter.ts'
import { maxPage } from '../checks/limits.ts'
import { StorageError } from '../errors/storage-error.ts'
import type { StoreWrite } from './write.ts'

/** Writes with the revisions of what stands where they write, and whether one of these was not asked for. */
export interface Guarded {
  /** In the order of the batch; `undefined` for a delete of what is not there. */
  readonly writes: readonly (Write | undefined)[]
  /** A conflict may then be ours alone, and the batch may be tried again. */
  readonly isGuessed: boolean
}

/**
 * Looks at what stands where a batch writes, unless it must be nothing. The revision that was seen becomes the one that
 * is expected, so that nothing becomes final, or is written by a newer program, between the look and the write.
 *
 * @throws StorageError STORAGE_IMMUTABLE, STORAGE_NEWER_DOCUMENT
 */
export async function guardWrites(adapter: StorageAdapter, batch: readonly StoreWrite[]): Promise<Guarded> {
  const present = await lookAt(adapter, batch)
  let isGuessed = false
  const writes = batch.map((each) => {
    if (!isLookedAt(each)) return each.write
    const { write, permits, checkVersion } = each
    const { collection, id } = write
    const record = present.get(`${collection}/${id}`)
    // At another revision than the expected one it is a conflict, which the adapter tells of.
    if (record !== undefined && (write.expected === undefined || write.expected === record.revision)) {
      checkVersion?.(record)
      const permission = permits?.(record) ?? true
      if (permission !== true)
        throw new StorageError('STORAGE_IMMUTABLE', { collection, id, ...(permission && { why: permission }) })
    }
    isGuessed ||= write.expected === undefined
    return expecting(write, record?.revision)
  })
  return { writes, isGuessed }
}

const isLookedAt = ({ write, permits, checkVersion }: StoreWrite): boolean =>
  (permits !== undefined || checkVersion !== undefined) && write.expected !== null

async function lookAt(
  adapter: StorageAdapter,
  batch: readonly StoreWrite[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const wanted = new Map<string, string[]>()
  for (const each of batch) {
    if (!isLookedAt(each)) continue
    const { collection, id } = each.write
    const ids = wanted.get(collection)
    if (ids === undefined) wanted.set(collection, [id])
    else ids.push(id)
  }
  const present = new Map<string, StoredRecord>()
  for (const [collection, ids] of wanted)
    for (let start = 0; start < ids.length; start += maxPage)
      for (const record of await adapter.get(collection, ids.slice(start, start + maxPage)))
        if (record !== undefined) present.set(`${collection}/${record.id}`, record)
  return present
}

function expecting(write: Write, revision: string | undefined): Write | undefined {
  if (write.expected !== undefined) return write
  if (write.kind === 'put') return { ...write, expected: revision ?? null }
  // Not sent: it would delete what somebody writes, and freezes, meanwhile.
  return revision === undefined ? undefined : { ...write, expected: revision }
}
