import { fingerprint } from '@sasando/core'

import type { ListQuery } from '../adapter.ts'
import { StorageError } from '../errors/storage-error.ts'

/**
 * A cursor of letters that stand in a URL: of which query it is, and behind what it goes on.
 *
 * @param position - whatever the adapter needs to go on, without halves of surrogate pairs
 */
export const writeCursor = (position: string, collection: string, query: ListQuery): string =>
  `${scopeOf(collection, query)}~${encodeURIComponent(position)}`

/**
 * The position in a cursor that `writeCursor` made for the same query; `limit` may differ.
 *
 * @throws StorageError STORAGE_BAD_CURSOR
 */
export function readCursor(cursor: string, collection: string, query: ListQuery): string {
  const scope = `${scopeOf(collection, query)}~`
  if (typeof cursor !== 'string' || !cursor.startsWith(scope)) throw new StorageError('STORAGE_BAD_CURSOR', {})
  try {
    return decodeURIComponent(cursor.slice(scope.length))
  } catch (error) {
    throw new StorageError('STORAGE_BAD_CURSOR', {}, { cause: error })
  }
}

const scopeOf = (collection: string, { index, equals = [], prefix = '', descending = false }: ListQuery): string =>
  fingerprint([collection, index ?? null, equals, prefix, descending]).slice(7, 23)
