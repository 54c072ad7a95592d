import { sql } from 'kysely'

import { checkLimit, StorageError, type Change, type ChangePage, type ChangeQuery } from '@sasando/storage'

import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'
import { textOfKey } from '../keys/text-key.ts'
import type { Tools } from '../tools.ts'
import { readHead } from '../write/head.ts'

/** A page of changes, in the order in which they were committed. */
export async function readChanges({ database, work }: Tools, { after = '0', limit }: ChangeQuery): Promise<ChangePage> {
  checkLimit(limit)
  if (typeof after !== 'string' || !/^\d{1,15}$/.test(after)) throw new StorageError('STORAGE_BAD_CURSOR', {})
  return await work(async (session) => {
    const changes = await readAfter(database, session, Number(after), limit)
    const last = changes.at(-1)
    if (last) return { changes, next: last.sequence }
    // The numbers of the future are of another store, or of this one before an older copy was put in its place.
    if (Number(after) > (await readHead(session)).sequence) throw new StorageError('STORAGE_BAD_CURSOR', {})
    return { changes, next: after }
  })
}

async function readAfter(database: SqlDatabase, session: Session, after: number, limit: number): Promise<Change[]> {
  const rows = await session.read(
    'changes',
    () =>
      sql`select sequence, kind, collection, ${database.text('id')} as id from sasando_change where sequence > ${parameter} order by sequence limit ${parameter}`,
    [after, limit],
  )
  return rows.map(({ sequence, kind, collection, id }) => ({
    sequence: String(sequence),
    kind: kind as Change['kind'],
    collection: collection as string,
    id: textOfKey(id as string),
    // A put gives a record the number of its change.
    revision: String(sequence),
  }))
}
