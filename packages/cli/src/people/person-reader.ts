import type { RuleSet } from '@sasando/core'

import type { Columns } from '../columns/match-columns.ts'
import type { Mistake, MistakeCode, MistakeData } from '../report/mistake.ts'
import type { Notices } from '../report/notices.ts'
import { cellText } from '../table/cell.ts'
import type { Row } from '../table/row.ts'
import type { Table } from '../table/table.ts'
import { overflowOf, unheaded } from '../table/unheaded.ts'
import type { DecimalMark } from '../values/read-number.ts'
import { valueReader } from '../values/value-reader.ts'
import { readListCell } from '../values/read-list-cell.ts'
import type { ListItems } from './list-items.ts'
import type { Person, PersonRow, Place } from './person.ts'
import { placeValue } from './place-value.ts'
import { noteNip } from './note-nip.ts'
import { rowKeyOf } from './row-key.ts'

export interface PersonReaderOptions {
  readonly table: Table
  readonly columns: Columns
  readonly ruleSet: RuleSet
  /** By the id of a list input. */
  readonly lists: ReadonlyMap<string, ListItems>
  readonly decimal: DecimalMark | undefined
  readonly notices: Notices
}

/** Reads rows of a table into people, with every mistake of a row at once. */
export function personReader(options: PersonReaderOptions): (row: Row) => PersonRow {
  const { table, columns, ruleSet, lists, decimal, notices } = options
  const rowKey = rowKeyOf(ruleSet)
  const keyField = columns.key ?? 'nip'
  const keyColumn = columns.identity.get(keyField) ?? -1
  const identity = [...columns.identity].filter(([field]) => field !== keyField)
  const inputs = [...columns.inputs].flatMap(([id, column]) => {
    const input = ruleSet.inputs[id]
    if (input === undefined || lists.has(id)) return []
    const read = input.type === 'list' ? readListCell : valueReader(input, ruleSet.scales, decimal)
    return [
      { id, column, path: input.path ?? [id], read, met: (mark: DecimalMark) => notices.decimal(table, column, mark) },
    ]
  })
  const listed = [...lists].map(([id, items]) => ({ id, items, path: ruleSet.inputs[id]?.path ?? [id] }))
  const placeOf = (row: number, column: number): Place => ({
    table: table.name,
    row,
    column,
    heading: table.headings[column] ?? '',
  })

  const person = (
    row: Row,
    key: string,
    record: Person['record'],
    rowsOf: ReadonlyMap<string, readonly number[]>,
  ): Person => ({
    table: table.name,
    row: row.number,
    key,
    keyField,
    keyPlace: { column: keyColumn, heading: table.headings[keyColumn] ?? '' },
    identity: Object.fromEntries(identity.map(([field, column]) => [field, cellText(row.cells[column])])),
    record,
    place(path) {
      const id = idAt(ruleSet, path)
      const items = id === undefined ? undefined : lists.get(id)
      const listRow = rowsOf.get(id ?? '')?.[Number(path.find((part) => typeof part === 'number'))]
      if (items !== undefined && listRow !== undefined)
        return { table: items.table, row: listRow, ...items.column(String(path.at(-1))) }
      const column = columns.inputs.get(id ?? '')
      return column === undefined ? { table: table.name, row: row.number } : placeOf(row.number, column)
    },
  })

  return (row) => {
    const mistakes: Mistake[] = []
    const reading = rowKey.read(row.cells[keyColumn])
    const key = reading.ok ? (reading.value ?? '') : ''
    const wrong = <C extends MistakeCode>(code: C, data: MistakeData[C], place: Place): void => {
      mistakes.push({ code, data, ...place, ...(key === '' ? {} : rowKey.naming(key)) } as unknown as Mistake)
    }
    if (!reading.ok) wrong(reading.code, reading.data, placeOf(row.number, keyColumn))
    if (row.overflow !== undefined) {
      wrong('row_overflow', overflowOf(row, table), placeOf(row.number, row.overflow))
      // Nothing is sure to stand in its column, so no value is looked at.
      return refusedRow(mistakes, key, () => person(row, key, Object.create(null) as Person['record'], new Map()))
    }
    for (const column of unheaded(row, table)) notices.unheaded(table, column)
    const record = Object.create(null) as Record<string, unknown>
    for (const { column, path, read, met } of inputs) {
      const reading = read(row.cells[column] ?? '', met)
      if (!reading.ok) wrong(reading.code, reading.data, placeOf(row.number, column))
      else if (reading.value !== null) placeValue(record, path, reading.value)
    }
    const rowsOf = new Map<string, readonly number[]>()
    for (const { id, items, path } of listed) {
      const taken = items.take(key)
      for (const refused of taken.refused)
        wrong(
          'list_row_refused',
          { list: id, place: `${items.table}:${refused}` },
          { table: table.name, row: row.number },
        )
      rowsOf.set(id, taken.rows)
      placeValue(record, path, taken.items)
    }
    if (mistakes.length > 0) return refusedRow(mistakes, key, () => person(row, key, record, rowsOf))
    if (keyField === 'nip') noteNip(key, notices, table.name, row.number)
    return { ok: true, person: person(row, key, record, rowsOf) }
  }
}

/** Without a key it is nobody's row. */
const refusedRow = (mistakes: readonly Mistake[], key: string, person: () => Person): PersonRow =>
  key === '' ? { ok: false, mistakes } : { ok: false, mistakes, person: person() }

/** The input that stands at a path of the record. */
function idAt(ruleSet: Pick<RuleSet, 'inputs'>, path: readonly (string | number)[]): string | undefined {
  return Object.entries(ruleSet.inputs).find(([id, input]) =>
    (input.path ?? [id]).every((key, index) => path[index] === key),
  )?.[0]
}
