import type { Json } from '@sasando/core'
import { sql } from 'kysely'

import { indexKeyOf } from '@sasando/storage'

import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'
import { byteKey } from '../keys/byte-key.ts'
import { textOfKey } from '../keys/text-key.ts'
import { countDefinition } from '../write/head.ts'
import { entryTable, insertRows, placeTable } from '../write/insert-rows.ts'
import type { Place } from './places.ts'

const pageSize = 500

/**
 * Adds indexes, with an entry for every document that is there already. The session must hold the head: writers wait,
 * and know the new indexes when they go on.
 *
 * @throws StorageError STORAGE_TOO_LARGE for a document whose values make too long a key
 */
export async function addPlaces(
  database: SqlDatabase,
  session: Session,
  missing: readonly Omit<Place, 'place'>[],
): Promise<void> {
  let { last } = await lastPlace(session)
  for (const index of missing) {
    const place = { ...index, place: ++last }
    const row = [place.place, place.collection, place.index, JSON.stringify(place.paths)]
    await insertRows(database, session, placeTable, row)
    await fill(database, session, place)
  }
  await countDefinition(session)
}

async function lastPlace(session: Session): Promise<{ readonly last: number }> {
  const [row] = await session.plain('select max(place) as last from sasando_place')
  return { last: Number(row?.['last'] ?? 0) }
}

async function fill(database: SqlDatabase, session: Session, { place, collection, paths }: Place): Promise<void> {
  for (let after = ''; ;) {
    const rows = await session.read(
      'fill',
      () =>
        sql`select ${database.text('id')} as id, number, value from sasando_record where collection = ${parameter} and id > ${parameter} order by sasando_record.id limit ${parameter}`,
      [collection, after, pageSize],
    )
    const entries = rows.flatMap(({ id, number, value }) => {
      const key = indexKeyOf(paths, JSON.parse(value as string) as Json) + textOfKey(id as string)
      return [place, byteKey(key), number]
    })
    await insertRows(database, session, entryTable, entries)
    if (rows.length < pageSize) return
    after = rows.at(-1)!['id'] as string
  }
}
