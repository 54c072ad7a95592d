import type { WorkbookTrouble } from '../../failure.ts'
import type { BrokenRow } from '../../table/row.ts'

export const listed = (items: readonly string[]): string => items.join(', ')
/** `1 error`, `2 errors`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
export const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`

export const workbookTrouble: Readonly<Record<WorkbookTrouble, string>> = {
  not_a_workbook: 'is not an Excel workbook (.xlsx). Open it in its own program and save it as .xlsx or .csv.',
  encrypted_or_old:
    'has a password or is in the old Excel format (.xls). Open it in Excel, remove the password, and save it as .xlsx.',
  damaged: 'is damaged or cut off. Fetch or send the file again, or open it in Excel and save it.',
  too_large:
    'unpacks to far more than a sheet holds, so it was not opened. Copy the data to a new workbook, or save it as .csv.',
  no_sheet: 'has no sheet that can be read.',
}

export const brokenRow: Readonly<Record<BrokenRow, string>> = {
  quote_open: 'A quotation mark (") opens here and never closes.',
  row_too_long: 'This row is longer than any row of people; perhaps a quotation mark (") is not closed.',
}
