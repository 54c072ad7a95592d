import { sql } from 'kysely'

import { chunks } from '../database/chunks.ts'
import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'

interface Table {
  readonly table: string
  readonly columns: readonly string[]
}

/** Inserts rows of parameters, many at once. `weigh` gives the code units of a row, where rows may be heavy. */
export async function insertRows(
  { insert, rows: most }: SqlDatabase,
  session: Session,
  { table, columns }: Table,
  rows: readonly (readonly unknown[])[],
  weigh?: (row: readonly unknown[]) => number,
): Promise<void> {
  for (const chunk of chunks(rows, most, weigh)) {
    const build = (): ReturnType<typeof sql> => {
      const row = sql`(${sql.join(columns.map(() => sql.val(parameter)))})`
      const names = sql.join(columns.map((column) => sql.ref(column)))
      return sql`${sql.raw(insert)} ${sql.table(table)} (${names}) values ${sql.join(chunk.map(() => row))}`
    }
    await session.change(`insert ${table} ${chunk.length}`, build, chunk.flat())
  }
}

export const entryTable: Table = { table: 'sasando_entry', columns: ['place', 'entry_key', 'record'] }
export const recordTable: Table = {
  table: 'sasando_record',
  columns: ['number', 'collection', 'id', 'revision', 'value'],
}
export const changeTable: Table = { table: 'sasando_change', columns: ['sequence', 'kind', 'collection', 'id'] }
export const placeTable: Table = { table: 'sasando_place', columns: ['place', 'collection', 'name', 'paths'] }
