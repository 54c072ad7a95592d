import { sql } from 'kysely'

import { checkGet, type StoredRecord } from '@sasando/storage'

import { padded } from '../database/chunks.ts'
import { parameter } from '../database/session.ts'
import { textKey } from '../keys/text-key.ts'
import type { Tools } from '../tools.ts'
import { storedRecord } from './stored-record.ts'

/** The records with these ids, in their order, by one statement: all of them before or after a batch of someone else. */
export async function readRecords(
  { database, work, known }: Tools,
  collection: string,
  ids: readonly string[],
): Promise<(StoredRecord | undefined)[]> {
  checkGet(known.own(), collection, ids)
  if (ids.length === 0) return []
  const keys = ids.map(textKey)
  const asked = keys.length === 1 ? keys : padded([...new Set(keys)])
  const rows = await work((session) =>
    session.read(
      `get ${asked.length}`,
      () =>
        sql`select ${database.text('id')} as id, revision, value from sasando_record where collection = ${parameter} and id in (${sql.join(asked.map(() => sql.val(parameter)))})`,
      [collection, ...asked],
    ),
  )
  const found = new Map(rows.map((row) => [row['id'] as string, row]))
  return ids.map((id, index) => {
    const row = found.get(keys[index]!)
    return row && storedRecord(collection, id, row)
  })
}
