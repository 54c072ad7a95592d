import { checkId } from './check-id.ts'
import { type Definitions, indexesOf } from './definitions.ts'
import { maxPage } from './limits.ts'

/** @throws StorageError STORAGE_NOT_DEFINED, STORAGE_BAD_ID; RangeError for more than 1000 ids */
export function checkGet(definitions: Definitions, collection: string, ids: readonly string[]): void {
  indexesOf(definitions, collection)
  if (ids.length > maxPage) throw new RangeError(`At most ${maxPage} ids at a time, not ${ids.length}.`)
  for (const id of ids) checkId(id)
}
