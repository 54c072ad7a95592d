import { isEmptyCell } from './cell.ts'
import type { Row } from './row.ts'
import type { Table } from './table.ts'

/** The columns in which a row holds something that no heading explains. */
export const unheaded = ({ cells }: Row, { headings }: Table): number[] =>
  cells.flatMap((cell, column) => ((headings[column] ?? '') === '' && !isEmptyCell(cell) ? [column] : []))

/** How many cells a row has, and how many there are headings for. */
export const overflowOf = (
  { cells }: Row,
  { headings }: Table,
): { readonly cells: number; readonly headings: number } => ({
  cells: cells.findLastIndex((cell) => !isEmptyCell(cell)) + 1,
  headings: headings.length,
})
