import type { ColumnMap } from '../columns/column-map.ts'
import { matchColumns } from '../columns/match-columns.ts'
import { Failure } from '../failure.ts'
import type { Mistake } from '../report/mistake.ts'
import { isBlank } from '../table/row.ts'
import { itemReader, type Item, type ListOptions } from './item-reader.ts'
import { readNip } from './read-nip.ts'

/** Lists are kept in memory, by person; this many rows take about half a gigabyte. */
const mostListRows = 1_000_000

interface Entry {
  readonly items: Item[]
  readonly rows: number[]
  readonly refused: number[]
  isTaken: boolean
}

/** The items of one list input, by NIP. */
export interface ListItems {
  readonly table: string
  /** Found while reading; every one of them also refuses its person. */
  readonly mistakes: readonly Mistake[]
  /** The items of a person, with their rows; nobody's list is empty. */
  take(nip: string): {
    readonly items: readonly Item[]
    readonly rows: readonly number[]
    readonly refused: readonly number[]
  }
  /** Where a field of the item in `row` stands. */
  column(field: string): { readonly column?: number; readonly heading?: string }
  /** Rows whose NIP nobody asked for. */
  leftOver(): readonly Mistake[]
}

const noMap: ColumnMap = new Map()

/** Reads a whole list table: one row per item, each with the NIP of its person. @throws Failure if it has no NIPs */
export async function readListItems(options: ListOptions): Promise<ListItems> {
  const { table, input, notices, only } = options
  const columns = matchColumns(table.headings, { inputs: input.item }, noMap, table.name)
  const nipColumn = columns.identity.get('nip')
  if (nipColumn === undefined) throw new Failure('nip_column_missing', { table: table.name, headings: table.headings })
  notices.columns(table, columns)
  const readItem = itemReader(options, columns)
  const entries = new Map<string, Entry>()
  const entryOf = (nip: string): Entry => {
    const entry = entries.get(nip) ?? { items: [], rows: [], refused: [], isTaken: false }
    entries.set(nip, entry)
    return entry
  }
  const mistakes: Mistake[] = []
  const at = (row: number, column: number) => ({
    table: table.name,
    row,
    column,
    heading: table.headings[column] ?? '',
  })

  let count = 0
  for await (const row of table.rows) {
    if (row.broken !== undefined) {
      mistakes.push({ code: 'row_unreadable', data: { why: row.broken }, table: table.name, row: row.number })
      break
    }
    if (isBlank(row)) continue
    count += 1
    if (count > mostListRows) throw new Failure('list_too_long', { table: table.name, limit: mostListRows })
    const nip = readNip(row.cells[nipColumn])
    if (!nip.ok) mistakes.push({ code: nip.code, data: nip.data, ...at(row.number, nipColumn) } as Mistake)
    else if (nip.value !== null && (only === undefined || nip.value === only)) {
      const entry = entryOf(nip.value)
      const { item, wrong } = readItem(row)
      mistakes.push(...wrong)
      if (item === undefined) entry.refused.push(row.number)
      else {
        entry.items.push(item)
        entry.rows.push(row.number)
      }
    }
  }
  return {
    table: table.name,
    mistakes,
    take(nip) {
      const entry = entries.get(nip)
      if (entry === undefined) return { items: [], rows: [], refused: [] }
      entry.isTaken = true
      return entry
    },
    column(field) {
      const column = columns.inputs.get(field)
      return column === undefined ? {} : { column, heading: table.headings[column] ?? '' }
    },
    leftOver: () =>
      [...entries]
        .filter(([, entry]) => !entry.isTaken)
        .flatMap(([nip, entry]) =>
          [...entry.rows, ...entry.refused].map((row): Mistake => ({
            code: 'nip_not_in_data',
            data: { nip, table: table.name },
            nip,
            ...at(row, nipColumn),
          })),
        ),
  }
}
