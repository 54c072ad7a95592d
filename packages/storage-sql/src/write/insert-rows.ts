import { sql } from 'kysely'

import { chunks } from '../database/chunks.ts'
import { parameter, type Session } from '../database/session.ts'

/** Inserts rows of parameters, many at once. `weigh` gives the bytes of a row, where rows may be heavy. */
export async function insertRows(
  session: Session,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  most: number,
  weigh?: (row: readonly unknown[]) => number,
): Promise<void> {
  for (const chunk of chunks(rows, most, weigh))
    await session.change(
      `insert ${table} ${chunk.length}`,
      () => {
        const row = sql`(${sql.join(columns.map(() => sql.val(parameter)))})`
        return sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(chunk.map(() => row))}`
      },
      chunk.flat(),
    )
}
