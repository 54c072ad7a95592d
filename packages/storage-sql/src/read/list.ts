import { sql } from 'kysely'

import {
  checkList,
  indexKeyOf,
  StorageError,
  writeCursor,
  type ListQuery,
  type Page,
  type StoredRecord,
} from '@sasando/storage'

import { parameter } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'
import { textOfKey } from '../keys/text-key.ts'
import type { Tools } from '../tools.ts'
import { entryRange, idRange } from './range.ts'
import { storedRecord } from './stored-record.ts'

/** One page, by id or by an index. */
export async function readPage({ database, work, known }: Tools, collection: string, query: ListQuery): Promise<Page> {
  const checked = checkList(known.own(), collection, query)
  const { keyPrefix, position, places } = checked
  const { index, limit, descending = false } = query
  if (position !== undefined && !position.startsWith(keyPrefix)) throw new StorageError('STORAGE_BAD_CURSOR', {})
  const order = descending ? 'descending' : 'ascending'
  const rows = await work(async (session) => {
    if (index === undefined) {
      const { from, to } = idRange(keyPrefix, position, descending)
      return await session.read(`ids ${order}`, () => byId(database, descending), [collection, from, to, limit + 1])
    }
    const { from, to } = entryRange(keyPrefix, position, descending)
    const { place } = known.placeOf(collection, index)
    const parameters = [place, from, to, limit + 1]
    return await session.read(`entries ${order}`, () => byEntry(database, descending), parameters)
  })
  const records = rows.slice(0, limit).map((row) => storedRecord(collection, textOfKey(row['id'] as string), row))
  if (rows.length <= limit) return { records }
  return { records, next: writeCursor(positionOf(records.at(-1)!, places), collection, query) }
}

/** As in every adapter; the entry itself needs not be read. */
const positionOf = ({ id, value }: StoredRecord, places: Parameters<typeof indexKeyOf>[0] | undefined): string =>
  places === undefined ? id : indexKeyOf(places, value) + id

const way = (descending: boolean): ReturnType<typeof sql> => (descending ? sql`desc` : sql`asc`)

const byId = (database: SqlDatabase, descending: boolean): ReturnType<typeof sql> =>
  sql`select ${database.text('id')} as id, revision, value from sasando_record where collection = ${parameter} and id >= ${parameter} and id < ${parameter} order by sasando_record.id ${way(descending)} limit ${parameter}`

const byEntry = (database: SqlDatabase, descending: boolean): ReturnType<typeof sql> =>
  sql`select ${database.text('r.id')} as id, r.revision, r.value from sasando_entry as e join sasando_record as r on r.number = e.record where e.place = ${parameter} and e.entry_key > ${parameter} and e.entry_key < ${parameter} order by e.entry_key ${way(descending)} limit ${parameter}`
