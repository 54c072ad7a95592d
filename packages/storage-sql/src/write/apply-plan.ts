import { sql } from 'kysely'

import { chunks } from '../database/chunks.ts'
import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'
import { changeTable, entryTable, insertRows, recordTable } from './insert-rows.ts'
import { Overtaken } from './overtaken.ts'
import type { BatchPlan } from './plan-batch.ts'

/** Rows that one statement removes. */
const mostRemoved = 64

/** Writes what a batch comes to: old records and entries go, new ones come, changes are noted. */
export async function applyPlan(database: SqlDatabase, session: Session, plan: BatchPlan): Promise<void> {
  const removed = await removeRows(session, 'sasando_record', ['number', 'revision'], plan.oldRecords)
  // Only what is still at the revision that was read is removed: isolation alone is not relied on.
  if (removed !== plan.oldRecords.length) throw new Overtaken()
  await removeRows(session, 'sasando_entry', ['place', 'entry_key'], plan.oldEntries)
  await insertRows(database, session, recordTable, plan.records, recordTable.columns.indexOf('value'))
  await insertRows(database, session, entryTable, plan.entries)
  await insertRows(database, session, changeTable, plan.changes)
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
