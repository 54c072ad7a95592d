import { sql } from 'kysely'

import { chunks } from '../database/chunks.ts'
import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'
import { changeTable, entryTable, insertRows, recordTable } from './insert-rows.ts'
import { Overtaken } from './overtaken.ts'
import type { BatchPlan, NewRecords } from './plan-batch.ts'

/** Rows that one statement removes. */
const mostRemoved = 64

/** Writes what a batch comes to: old records and entries go, new ones come, changes are noted. */
export async function applyPlan(database: SqlDatabase, session: Session, plan: BatchPlan): Promise<void> {
  const removed = await removeRows(session, 'sasando_record', ['number', 'revision'], plan.oldRecords)
  // Only what is still at the revision that was read is removed: isolation alone is not relied on.
  if (removed !== plan.oldRecords.length) throw new Overtaken()
  await removeRows(session, 'sasando_entry', ['place', 'entry_key'], plan.oldEntries)
  await insertRows(database, session, recordTable, plan.records)
  await insertRows(database, session, entryTable, plan.entries)
  if ('first' in plan.changes) await copyChanges(database, session, plan.changes)
  else await insertRows(database, session, changeTable, plan.changes)
}

/** A new record has the number of its change: the database has all of it already. */
async function copyChanges({ insert }: SqlDatabase, session: Session, { first, last }: NewRecords): Promise<void> {
  await session.change(
    'copy changes',
    () =>
      sql`${sql.raw(insert)} sasando_change (sequence, kind, collection, id) select number, 'put', collection, id from sasando_record where number between ${parameter} and ${parameter} order by number`,
    [first, last],
  )
}

async function removeRows(
  session: Session,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<number> {
  let removed = 0
  for (const { from, to } of chunks(rows.length, mostRemoved)) {
    const chunk = rows.slice(from, to)
    const build = (): ReturnType<typeof sql> => {
      const same = columns.map((column) => sql`${sql.ref(column)} = ${parameter}`)
      const one = sql`(${sql.join(same, sql` and `)})`
      const any = chunk.map(() => one)
      return sql`delete from ${sql.table(table)} where ${sql.join(any, sql` or `)}`
    }
    removed += await session.change(`remove ${table} ${chunk.length}`, build, chunk.flat())
  }
  return removed
}
