import type { Json } from '@sasando/core'
import { type Indexes, indexKeyOf, StorageError } from '@sasando/storage'

/** Before every key of a collection, or of an index of it. No name has a slash. */
export const keysOf = (collection: string, index?: string): string =>
  index === undefined ? `${collection}/` : `${collection}/${index}/`

/** Under which key a document lies. */
export const recordKey = (collection: string, id: string): string => keysOf(collection) + id

/**
 * The keys of a document in the indexes of its collection.
 *
 * @throws StorageError STORAGE_TOO_LARGE
 */
export function indexKeys(indexes: Indexes, collection: string, id: string, text: string): readonly string[] {
  if (indexes.size === 0) return []
  const value = JSON.parse(text) as Json
  return [...indexes].map(([index, places]) => keysOf(collection, index) + indexKeyOf(places, value) + id)
}

/**
 * All keys that begin with `prefix`, behind `after` in the order that is read; undefined if there can be none.
 *
 * @throws StorageError STORAGE_BAD_CURSOR for an `after` that does not begin so
 */
export function keyRange(prefix: string, after: string | undefined, descending: boolean): IDBKeyRange {
  if (after !== undefined && (!after.startsWith(prefix) || (descending && after === prefix)))
    throw new StorageError('STORAGE_BAD_CURSOR', {})
  // The first text above all that begin with the prefix; it begins with a name, so a letter can be raised.
  const end = prefix.replace(/\uFFFF+$/, '')
  const above = end.slice(0, -1) + String.fromCharCode(end.charCodeAt(end.length - 1) + 1)
  return descending
    ? IDBKeyRange.bound(prefix, after ?? above, false, true)
    : IDBKeyRange.bound(after ?? prefix, above, after !== undefined, true)
}
