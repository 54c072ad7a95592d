import type { ListQuery, MemberPath } from '../adapter.ts'
import { StorageError } from '../errors/storage-error.ts'
import { readCursor } from '../order/cursor.ts'
import { indexKey } from '../order/index-key.ts'
import { checkPrefix } from './check-id.ts'
import { type Definitions, indexesOf } from './definitions.ts'
import { maxPage } from './limits.ts'

/** A query whose every part was looked at. */
export interface CheckedList {
  /** The places of the index, where one is used. */
  readonly places?: readonly MemberPath[]
  /** With what every key begins that the list has: of an index the key of `equals`, else the beginning of the id. */
  readonly keyPrefix: string
  /** The position in `after`, as the adapter gave it to `writeCursor`. */
  readonly position?: string
}

/**
 * @throws StorageError STORAGE_NOT_DEFINED, STORAGE_BAD_ID, STORAGE_BAD_CURSOR; RangeError for a limit beyond 1 to 1000
 *   and for parts that do not go together
 */
export function checkList(definitions: Definitions, collection: string, query: ListQuery): CheckedList {
  const { index, equals = [], prefix = '', after, limit } = query
  const indexes = indexesOf(definitions, collection)
  checkLimit(limit)
  checkPrefix(prefix)
  const position = after === undefined ? {} : { position: readCursor(after, collection, query) }
  if (index === undefined) {
    if (equals.length > 0) throw new RangeError('`equals` needs an `index`.')
    return { keyPrefix: prefix, ...position }
  }
  if (prefix !== '') throw new RangeError('`prefix` is of ids, and cannot be used with an `index`.')
  const places = indexes.get(index)
  if (places === undefined) throw new StorageError('STORAGE_NOT_DEFINED', { collection, index })
  if (equals.length > places.length) throw new RangeError(`The index "${index}" has ${places.length} places.`)
  return { places, keyPrefix: indexKey(equals), ...position }
}

/** @throws RangeError */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > maxPage)
    throw new RangeError(`A limit must be a whole number from 1 to ${maxPage}, not ${limit}.`)
}
