import type { ColumnMap } from '../columns/column-map.ts'
import { matchColumns } from '../columns/match-columns.ts'
import { Failure } from '../failure.ts'
import type { Mistake } from '../report/mistake.ts'
import { isBlank } from '../table/row.ts'
import { itemReader, type Item, type ListOptions } from './item-reader.ts'

/** Lists are kept in memory, by person; this many rows take about half a gigabyte. */
const mostListRows = 1_000_000

interface Entry {
  /** The key as it stands there. */
  readonly written: string
  readonly items: Item[]
  readonly rows: number[]
  readonly refused: number[]
  isTaken: boolean
}

/** The items of one list input, by whose they are. */
export interface ListItems {
  readonly table: string
  /** Found while reading; every one of them also refuses its person. */
  readonly mistakes: readonly Mistake[]
  /** The items of a person, with their rows; nobody's list is empty. */
  take(key: string): {
    readonly items: readonly Item[]
    readonly rows: readonly number[]
    readonly refused: readonly number[]
  }
  /** Where a field of the item in `row` stands. */
  column(field: string): { readonly column?: number; readonly heading?: string }
  /** Rows of those whom nobody asked for. */
  leftOver(): readonly Mistake[]
}

const noMap: ColumnMap = new Map()

/** Reads a whole list table: one row per item, each with the key of its person. @throws Failure if it has none */
export async function readListItems(options: ListOptions): Promise<ListItems> {
  const { table, input, notices, only, key } = options
  const columns = matchColumns(table.headings, { inputs: input.item }, noMap, table.name, key)
  const keyColumn = columns.key === undefined ? undefined : columns.identity.get(columns.key)
  if (keyColumn === undefined) throw key.noColumn(table.name, table.headings)
  notices.columns(table, columns)
  const readItem = itemReader(options, columns)
  const entries = new Map<string, Entry>()
  const entryOf = (written: string): Entry => {
    const name = key.same(written)
    const entry = entries.get(name) ?? { written, items: [], rows: [], refused: [], isTaken: false }
    entries.set(name, entry)
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
    const whose = key.read(row.cells[keyColumn])
    if (!whose.ok) mistakes.push({ code: whose.code, data: whose.data, ...at(row.number, keyColumn) } as Mistake)
    else if (whose.value !== null && (only === undefined || key.same(whose.value) === key.same(only))) {
      const entry = entryOf(whose.value)
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
    take(written) {
      const entry = entries.get(key.same(written))
      if (entry === undefined) return { items: [], rows: [], refused: [] }
      entry.isTaken = true
      return entry
    },
    column(field) {
      const column = columns.inputs.get(field)
      return column === undefined ? {} : { column, heading: table.headings[column] ?? '' }
    },
    leftOver: () =>
      [...entries.values()]
        .filter(({ isTaken }) => !isTaken)
        .flatMap(({ written, rows, refused }) =>
          [...rows, ...refused].map(
            (row) =>
              ({
                ...key.notInData(written, table.name),
                ...key.naming(written),
                ...at(row, keyColumn),
              }) as Mistake,
          ),
        ),
  }
}
