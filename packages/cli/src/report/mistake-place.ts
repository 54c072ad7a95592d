import { columnLetter } from '../table/column-letter.ts'
import type { Mistake } from './mistake.ts'

/** Where a mistake stands, as `file:row:column`: `data.csv:12:F (Nilai Teknis)`. */
export function mistakePlace({ table, row, column, heading }: Mistake): string {
  const at = column === undefined ? '' : `:${columnLetter(column)}`
  return `${table}:${row}${at}${heading === undefined || heading === '' ? '' : ` (${heading})`}`
}
