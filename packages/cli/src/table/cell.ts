/**
 * One cell of a table. Text is a string, also where it looks like a number; a number is a number only where the
 * spreadsheet stored one. `''` is an empty cell.
 */
export type Cell = string | number | boolean | SpecialCell

/**
 * `date`: a day, `2026-01-31`. `error`: `#N/A`. `formula`: a formula without a stored value. `percent`: shown as
 * `89%` and stored as 0.89, so that neither is sure to be meant.
 */
export interface SpecialCell {
  readonly special: 'date' | 'error' | 'formula' | 'percent'
  readonly text: string
}

export const isSpecial = (cell: Cell): cell is SpecialCell => typeof cell === 'object'

/** The cell as people see it, without spaces around it (no-break spaces too). */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return (typeof cell === 'object' ? cell.text : String(cell)).trim()
}

export const isEmptyCell = (cell: Cell | undefined): boolean => cellText(cell) === ''
