import { sql } from 'kysely'

import type { CheckedWrite } from '@sasando/storage'

import { padded } from '../database/chunks.ts'
import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'
import { textKey } from '../keys/text-key.ts'
import type { Places } from '../schema/places.ts'
import { recordKey } from './record-key.ts'

/** What stands in the place of a write; its text where the collection has indexes, as it says which entries must go. */
export interface Before {
  readonly number: number
  readonly revision: number
  readonly text?: string
}

/** Ids of one statement. */
const most = 1024

/** The records that are there of those that a batch writes, by `recordKey`. */
export async function readBefore(
  database: SqlDatabase,
  session: Session,
  writes: readonly CheckedWrite[],
  places: Places,
): Promise<Map<string, Before>> {
  const before = new Map<string, Before>()
  for (const [collection, of] of Map.groupBy(writes, (write) => write.collection)) {
    const isIndexed = places.has(collection)
    for (let from = 0; from < of.length; from += most) {
      const keys = padded(of.slice(from, from + most).map(({ id }) => textKey(id)))
      const rows = await session.read(
        `${isIndexed ? 'values' : 'revisions'} of ${keys.length}`,
        () =>
          sql`select ${database.text('id')} as id, number, revision${isIndexed ? sql`, value` : sql``} from sasando_record where collection = ${parameter} and id in (${sql.join(keys.map(() => sql.val(parameter)))})`,
        [collection, ...keys],
      )
      for (const row of rows) {
        const text = isIndexed ? { text: row['value'] as string } : {}
        before.set(recordKey(collection, row['id'] as string), {
          number: Number(row['number']),
          revision: Number(row['revision']),
          ...text,
        })
      }
    }
  }
  return before
}
