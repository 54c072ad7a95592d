import {
  findRosterColumns,
  isRosterHeading,
  isSplitHeading,
  readRoster,
  type Roster,
  type RosterColumns,
  type RosterField,
  type RosterRow,
} from '@sasando/asn'

import { suggestion } from '../columns/suggest.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { cellText, isSpecial, type Cell } from '../table/cell.ts'
import { openInput } from '../table/open-input.ts'
import { openTable } from '../table/open-table.ts'
import { isBlank, type Row } from '../table/row.ts'
import { overflowOf } from '../table/unheaded.ts'
import type { Table, Trait } from '../table/table.ts'

/** A roster with the table that it came from. */
export interface OpenedRoster {
  readonly roster: Roster
  readonly columns: RosterColumns
  readonly table: Pick<Table, 'name' | 'headings' | 'dialect'> & { readonly traits: readonly Trait[] }
  /** The row from which on the file cannot be read. */
  readonly broken?: Row
}

export interface RosterOptions {
  readonly sheet: string | undefined
  readonly heads: readonly string[]
  /** `2026-01-31` */
  readonly today: string
}

/** More people than any agency has. */
const mostRows = 200_000

/** Reads a roster from a table. @throws Failure if the file is none, or has no column for the NIP */
export async function openRoster(
  file: string,
  { sheet, heads, today }: RosterOptions,
  context: Context,
): Promise<OpenedRoster> {
  const input = await openInput(file, context, { total: 0, done: 0 })
  try {
    if (input.format === 'ndjson' || input.format === 'json') throw new Failure('roster_not_a_table', { file })
    const table = await openTable(input, { isHeading: isRosterHeading, sheet })
    const columns = findRosterColumns(table.headings)
    if (!columns.places.has('nip')) {
      const { name, headings } = table
      throw new Failure('roster_without_nip', { table: name, headings, ...suggestion('nip', headings) })
    }
    const rows: RosterRow[] = []
    let broken: Row | undefined
    let splitHeadingRow: number | undefined
    for await (const row of table.rows) {
      if (row.broken !== undefined) broken = row
      else if (isBlank(row)) continue
      else if (rows.length === 0 && isSplitHeading(row.cells.map(cellText))) splitHeadingRow ??= row.number
      else {
        const overflow = row.overflow === undefined ? {} : { overflow: overflowOf(row, table) }
        rows.push({ number: row.number, cells: cellsOf(row, columns), ...overflow })
      }
      if (rows.length > mostRows) throw new Failure('list_too_long', { table: table.name, limit: mostRows })
    }
    const roster = readRoster(rows, columns, { headingRow: table.headingRow, heads, today, splitHeadingRow })
    return { roster, columns, table, ...(broken === undefined ? {} : { broken }) }
  } finally {
    await input.close()
  }
}

const cellsOf = ({ cells }: Row, { places }: RosterColumns): RosterRow['cells'] =>
  Object.fromEntries([...places].map(([field, column]): [RosterField, unknown] => [field, plain(cells[column])]))

/** Numbers stay numbers, so that an NIP that was kept as one is refused. */
const plain = (cell: Cell | undefined): unknown => (cell === undefined || isSpecial(cell) ? cellText(cell) : cell)
