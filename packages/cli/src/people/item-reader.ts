import type { ListInput, RuleSet } from '@sasando/core'

import type { Columns } from '../columns/match-columns.ts'
import type { Mistake } from '../report/mistake.ts'
import type { Notices } from '../report/notices.ts'
import type { Row } from '../table/row.ts'
import type { Table } from '../table/table.ts'
import { overflowOf, unheaded } from '../table/unheaded.ts'
import type { DecimalMark } from '../values/read-number.ts'
import type { RowKey } from './row-key.ts'
import { valueReader } from '../values/value-reader.ts'

/** A table of entries, and how it is read. */
export interface ListOptions {
  readonly table: Table
  readonly input: ListInput
  readonly scales: RuleSet['scales']
  readonly decimal: DecimalMark | undefined
  readonly notices: Notices
  /** Whose the items are. */
  readonly key: RowKey
  /** Keep only this person's items. */
  readonly only: string | undefined
}

/** One entry of a list, as core takes it. */
export type Item = Readonly<Record<string, string | boolean>>

/** An entry, or every mistake of its row. */
export interface ItemReading {
  readonly item?: Item
  readonly wrong: readonly Mistake[]
}

/** Reads rows of a list table into entries. */
export function itemReader(
  { table, input, scales, decimal, notices }: ListOptions,
  columns: Columns,
): (row: Row) => ItemReading {
  const fields = [...columns.inputs].flatMap(([name, column]) => {
    const field = input.item[name]
    return field === undefined ? [] : [{ name, column, read: valueReader(field, scales, decimal) }]
  })
  const at = (row: number, column: number) => ({
    table: table.name,
    row,
    column,
    heading: table.headings[column] ?? '',
  })
  return (row) => {
    if (row.overflow !== undefined)
      return { wrong: [{ code: 'row_overflow', data: overflowOf(row, table), ...at(row.number, row.overflow) }] }
    for (const column of unheaded(row, table)) notices.unheaded(table, column)
    const item: Record<string, string | boolean> = {}
    const wrong: Mistake[] = []
    for (const { name, column, read } of fields) {
      const reading = read(row.cells[column] ?? '', (mark) => notices.decimal(table, column, mark))
      if (!reading.ok) wrong.push({ code: reading.code, data: reading.data, ...at(row.number, column) } as Mistake)
      else if (reading.value !== null) item[name] = reading.value
    }
    return wrong.length > 0 ? { wrong } : { item, wrong }
  }
}
