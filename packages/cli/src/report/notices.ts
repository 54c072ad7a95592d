import type { NipFinding } from '@sasando/asn'

import type { Columns } from '../columns/match-columns.ts'
import { columnLetter } from '../table/column-letter.ts'
import type { Table } from '../table/table.ts'
import type { DecimalMark } from '../values/read-number.ts'
import { noticeOfTrait, type Notice } from './notice.ts'

/**
 * Hears what is met while reading. What is known before the first row is said at once; what rows show, at the end: where
 * workers score, rows are read ahead, and nobody should see from the order of sentences how far.
 */
export interface Notices {
  table(table: Table): void
  columns(table: Table, columns: Columns): void
  say(notice: Notice): void
  decimal(table: Table, column: number, mark: DecimalMark): void
  /** A cell that holds something in a column without a heading. */
  unheaded(table: Table, column: number): void
  blankRow(table: string): void
  roundedNip(table: string, row: number): void
  doubtfulNip(table: string, row: number, finding: NipFinding): void
  unusedKey(table: string, key: string, meant: { readonly suggestion?: string }): void
  close(): void
}

const mostKeys = 20

export function createNotices(say: (notice: Notice) => void): Notices {
  const decimals = new Map<Table, Map<number, Record<DecimalMark, number>>>()
  const unheaded = new Map<Table, Map<number, number>>()
  const blanks = new Map<string, number>()
  const rounded = new Map<string, { count: number; row: number }>()
  const doubtful = new Map<string, { readonly table: string; count: number; row: number; finding: NipFinding }>()
  const keys = new Map<string, Notice>()

  const sayDecimals = (table: Table, column: number, { comma, point }: Record<DecimalMark, number>): void => {
    const heading = table.headings[column] ?? ''
    const at = { table: table.name, column: columnLetter(column) }
    if (comma > 0 && point > 0) say({ code: 'decimals_mixed', data: { heading, commas: comma, points: point }, ...at })
    // A point is what a program expects; only the comma was turned into something else.
    else if (comma > 0) say({ code: 'decimals', data: { heading, mark: 'comma', count: comma }, ...at })
  }
  return {
    say,
    table: (table) => table.traits.forEach((trait) => say(noticeOfTrait(trait, table.name))),
    columns(table, { unused, absent }) {
      for (const { column, heading, suggestion } of unused) {
        const data = suggestion === undefined ? { heading } : { heading, suggestion }
        say({ code: 'column_unused', data, table: table.name, column: columnLetter(column) })
      }
      if (absent.length > 0) say({ code: 'inputs_absent', data: { inputs: absent }, table: table.name })
    },
    decimal(table, column, mark) {
      const columns = decimals.get(table) ?? new Map<number, Record<DecimalMark, number>>()
      decimals.set(table, columns)
      const counts = columns.get(column) ?? { comma: 0, point: 0 }
      columns.set(column, counts)
      counts[mark] += 1
    },
    unheaded(table, column) {
      const columns = unheaded.get(table) ?? new Map<number, number>()
      unheaded.set(table, columns.set(column, (columns.get(column) ?? 0) + 1))
    },
    blankRow: (table) => void blanks.set(table, (blanks.get(table) ?? 0) + 1),
    roundedNip(table, row) {
      const seen = rounded.get(table) ?? { count: 0, row }
      seen.count += 1
      rounded.set(table, seen)
    },
    doubtfulNip(table, row, finding) {
      const kind = JSON.stringify([table, finding.code])
      const seen = doubtful.get(kind) ?? { table, count: 0, row, finding }
      seen.count += 1
      doubtful.set(kind, seen)
    },
    unusedKey(table, key, meant) {
      if (keys.has(key) || keys.size >= mostKeys) return
      keys.set(key, { code: 'key_unused', data: { key, ...meant }, table })
    },
    close() {
      for (const notice of keys.values()) say(notice)
      for (const [table, columns] of decimals)
        for (const [column, counts] of columns) sayDecimals(table, column, counts)
      for (const [{ name: table }, columns] of unheaded)
        for (const [column, count] of columns)
          say({ code: 'cells_unheaded', data: { count }, table, column: columnLetter(column) })
      for (const [table, count] of blanks) say({ code: 'blank_rows', data: { count }, table })
      for (const [table, data] of rounded) say({ code: 'nips_rounded', data, table })
      for (const { table, ...data } of doubtful.values()) say({ code: 'nips_doubtful', data, table })
    },
  }
}
