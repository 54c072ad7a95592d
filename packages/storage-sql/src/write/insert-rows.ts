import { sql } from 'kysely'

import { chunks } from '../database/chunks.ts'
import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'

type Kind = keyof SqlDatabase['types']

interface Table {
  readonly table: string
  /** Each with its kind. */
  readonly columns: readonly (readonly [string, Kind])[]
}

/**
 * Inserts rows, many at once.
 *
 * @param values - of the first row, of the second, and so on
 */
export async function insertRows(
  database: SqlDatabase,
  session: Session,
  { table, columns }: Table,
  values: readonly unknown[],
): Promise<void> {
  const { insert, rows: most, lists } = database
  const width = columns.length
  const long = columns.findIndex(([, kind]) => kind === 'value')
  const weigh = long < 0 ? undefined : (row: number) => (values[row * width + long] as string).length
  const into = (): ReturnType<typeof sql> =>
    sql`${sql.raw(insert)} ${sql.table(table)} (${sql.join(columns.map(([column]) => sql.ref(column)))})`
  const count = values.length / width
  // A statement of lists is the same for any number of rows.
  for (const { from, to } of chunks(count, lists ? count : most, weigh)) {
    const chunk = values.slice(from * width, to * width)
    if (lists)
      await session.change(`insert ${table}`, () => sql`${into()} ${fromLists(columns, lists)}`, turned(chunk, width))
    else
      await session.change(`insert ${table} ${to - from}`, () => sql`${into()} ${fromValues(width, to - from)}`, chunk)
  }
}

function fromValues(width: number, count: number): ReturnType<typeof sql> {
  const row = sql`(${sql.join(Array.from({ length: width }, () => sql.val(parameter)))})`
  return sql`values ${sql.join(Array.from({ length: count }, () => row))}`
}

function fromLists(columns: Table['columns'], lists: Readonly<Record<Kind, string>>): ReturnType<typeof sql> {
  const all = columns.map(([, kind]) => sql`${parameter}::${sql.raw(lists[kind])}`)
  return sql`select * from unnest(${sql.join(all)})`
}

/** A list for each column. */
function turned(values: readonly unknown[], width: number): unknown[][] {
  const lists = Array.from({ length: width }, (): unknown[] => [])
  for (let row = 0; row < values.length; row += width)
    for (let column = 0; column < width; column++) lists[column]!.push(values[row + column])
  return lists
}

export const entryTable: Table = {
  table: 'sasando_entry',
  columns: [
    ['place', 'number'],
    ['entry_key', 'key'],
    ['record', 'number'],
  ],
}
export const recordTable: Table = {
  table: 'sasando_record',
  columns: [
    ['number', 'number'],
    ['collection', 'name'],
    ['id', 'id'],
    ['revision', 'number'],
    ['value', 'value'],
  ],
}
export const changeTable: Table = {
  table: 'sasando_change',
  columns: [
    ['sequence', 'number'],
    ['kind', 'name'],
    ['collection', 'name'],
    ['id', 'id'],
  ],
}
export const placeTable: Table = {
  table: 'sasando_place',
  columns: [
    ['place', 'number'],
    ['collection', 'name'],
    ['name', 'name'],
    ['paths', 'value'],
  ],
}
