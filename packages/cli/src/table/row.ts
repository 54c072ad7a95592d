import { isEmptyCell, type Cell } from './cell.ts'

/** One row. `number` is what the spreadsheet shows at its left edge, counted from 1. */
export interface Row {
  readonly number: number
  readonly cells: readonly Cell[]
  /**
   * The first cell beyond the headings that holds something, where separators cut the cells: one that stands inside a
   * value has moved all that follow.
   */
  readonly overflow?: number
  /** Set where the file cannot be read from this row on. */
  readonly broken?: BrokenRow
}

/** `quote_open`: a quotation mark that never closes. `row_too_long`: more text than any row of people has. */
export type BrokenRow = 'quote_open' | 'row_too_long'

export const isBlank = (row: Row): boolean => row.broken === undefined && row.cells.every(isEmptyCell)
