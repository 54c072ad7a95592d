import { sql } from 'kysely'

import { chunks } from '../database/chunks.ts'
import { parameter, type Session } from '../database/session.ts'
import { insertRows } from './insert-rows.ts'
import { Overtaken } from './overtaken.ts'
import type { BatchPlan } from './plan-batch.ts'

/** Rows that one statement removes. */
const mostRemoved = 64

/** Writes what a batch comes to: old records and entries go, new ones come, changes are noted. `most` rows at a time. */
export async function applyPlan(session: Session, plan: BatchPlan, most: number): Promise<void> {
  const removed = await removeRows(session, 'sasando_record', ['collection', 'id', 'revision'], plan.oldRecords)
  // Only what is still at the revision that was read is removed: isolation alone is not relied on.
  if (removed !== plan.oldRecords.length) throw new Overtaken()
  await removeRows(session, 'sasando_entry', ['place', 'entry_key'], plan.oldEntries)
  const weigh = (row: readonly unknown[]): number => (row[3] as string).length
  await insertRows(session, 'sasando_record', ['collection', 'id', 'revision', 'value'], plan.records, most, weigh)
  await insertRows(session, 'sasando_entry', ['place', 'entry_key', 'id'], plan.entries, most)
  await insertRows(session, 'sasando_change', ['sequence', 'kind', 'collection', 'id'], plan.changes, most)
}

async function removeRows(
  session: Session,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<number> {
  let removed = 0
  for (const chunk of chunks(rows, mostRemoved)) {
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
