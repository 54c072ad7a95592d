import { type CheckedList, type ListQuery, type Page, writeCursor } from '@sasando/storage'

import { keyRange, keysOf } from './keys.ts'
import type { Database, KeptRecord } from './layout.ts'
import { recordIn } from './read-records.ts'

/** A page of a collection, by id or by an index. Costs the same wherever in the list it is. */
export async function listRecords(
  database: Database,
  collection: string,
  query: ListQuery,
  { keyPrefix, position }: CheckedList,
): Promise<Page> {
  const { index, limit, descending = false } = query
  const base = keysOf(collection, index)
  const range = keyRange(base + keyPrefix, position === undefined ? undefined : base + position, descending)
  // One more than asked for tells whether there is a next page.
  const found = await readRange(database, index !== undefined, range, { descending, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const records = shown.map((record) => recordIn(collection, record))
  if (found.length <= limit) return { records }
  const last = shown.at(-1)!
  const key = index === undefined ? last.id : last.keys.find((each) => each.startsWith(base))!.slice(base.length)
  return { records, next: writeCursor(key, collection, query) }
}

async function readRange(
  database: Database,
  isIndex: boolean,
  range: IDBKeyRange,
  { descending, limit }: { readonly descending: boolean; readonly limit: number },
): Promise<readonly KeptRecord[]> {
  const { store } = database.transaction('records')
  if (!descending) return isIndex ? store.index('keys').getAll(range, limit) : store.getAll(range, limit)
  const found: KeptRecord[] = []
  let cursor = isIndex ? await store.index('keys').openCursor(range, 'prev') : await store.openCursor(range, 'prev')
  while (cursor && found.push(cursor.value) < limit) cursor = await cursor.continue()
  return found
}
