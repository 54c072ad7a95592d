import type { StorageCapabilities, Write } from '../adapter.ts'
import { StorageError } from '../errors/storage-error.ts'
import { checkId } from './check-id.ts'
import { type Definitions, indexesOf } from './definitions.ts'
import { documentText } from './document-text.ts'

/** A write that was looked at; of a put with the canonical text of its value. */
export type CheckedWrite = Write & { readonly text?: string }

/**
 * @throws StorageError STORAGE_NOT_DEFINED, STORAGE_BAD_ID, STORAGE_TWICE, STORAGE_NOT_JSON, STORAGE_TOO_LARGE
 */
export function checkWrites(
  definitions: Definitions,
  writes: readonly Write[],
  { maxBatch, maxDocumentBytes }: StorageCapabilities,
): readonly CheckedWrite[] {
  if (writes.length > maxBatch) throw new StorageError('STORAGE_TOO_LARGE', { what: 'batch', limit: maxBatch })
  const seen = new Map<string, Set<string>>()
  return writes.map((write) => {
    const { collection, id } = write
    indexesOf(definitions, collection)
    checkId(id)
    const ids = seen.get(collection)
    if (ids === undefined) seen.set(collection, new Set([id]))
    else if (ids.size === ids.add(id).size) throw new StorageError('STORAGE_TWICE', { collection, id })
    return write.kind === 'put' ? { ...write, text: documentText(write.value, maxDocumentBytes) } : { ...write }
  })
}
