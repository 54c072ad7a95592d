import { sql } from 'kysely'

import { chunks } from '../database/chunks.ts'
import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'

interface Table {
  readonly table: string
  readonly columns: readonly string[]
}

/**
 * Inserts rows, many at once.
 *
 * @param values - of the first row, of the second, and so on
 * @param heavy - the column of long texts, where there are any
 */
export async function insertRows(
  { insert, rows: most }: SqlDatabase,
  session: Session,
  { table, columns }: Table,
  values: readonly unknown[],
  heavy?: number,
): Promise<void> {
  const width = columns.length
  const weigh = heavy === undefined ? undefined : (row: number) => (values[row * width + heavy] as string).length
  for (const { from, to } of chunks(values.length / width, most, weigh)) {
    const build = (): ReturnType<typeof sql> => {
      const row = sql`(${sql.join(columns.map(() => sql.val(parameter)))})`
      const names = sql.join(columns.map((column) => sql.ref(column)))
      const rows = Array.from({ length: to - from }, () => row)
      return sql`${sql.raw(insert)} ${sql.table(table)} (${names}) values ${sql.join(rows)}`
    }
    await session.change(`insert ${table} ${to - from}`, build, values.slice(from * width, to * width))
  }
}

export const entryTable: Table = { table: 'sasando_entry', columns: ['place', 'entry_key', 'record'] }
export const recordTable: Table = {
  table: 'sasando_record',
  columns: ['number', 'collection', 'id', 'revision', 'value'],
}
export const changeTable: Table = { table: 'sasando_change', columns: ['sequence', 'kind', 'collection', 'id'] }
export const placeTable: Table = { table: 'sasando_place', columns: ['place', 'collection', 'name', 'paths'] }
