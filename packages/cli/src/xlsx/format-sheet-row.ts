import type { OutputCell } from '../csv/format-csv-row.ts'
import { columnLetter } from '../table/column-letter.ts'
import { escapeText } from './escape-text.ts'
import { styleOfDigits, textStyle } from './workbook-parts.ts'

/** More digits than a spreadsheet keeps: such a number goes out as text. */
const keptDigits = 15

/** Stands where the number of the row goes: a letter that no text in a sheet can hold. */
const numberMark = '\u0001'

/**
 * One row of the sheet, but for its number. Texts are text cells, so an NIP stays an NIP and a formula stays a text.
 * Which row it becomes is known only when all before it are written: see `numberSheetRow`.
 */
export function formatSheetRow(cells: readonly OutputCell[]): string {
  const written = cells.map((cell, column) => formatCell(`${columnLetter(column)}${numberMark}`, cell))
  return `<row r="${numberMark}">${written.join('')}</row>`
}

/** Gives a row its number, counted from 1. */
export const numberSheetRow = (row: string, number: number): string => row.replaceAll(numberMark, String(number))

function formatCell(reference: string, cell: OutputCell): string {
  if (cell === '') return ''
  if (typeof cell === 'string') return textCell(reference, cell)
  const { number } = cell
  if (!/^-?\d+(\.\d+)?$/.test(number) || number.replaceAll(/\D/g, '').length > keptDigits)
    return textCell(reference, number)
  const digits = number.includes('.') ? number.length - number.indexOf('.') - 1 : 0
  return `<c r="${reference}" s="${styleOfDigits(digits)}"><v>${number}</v></c>`
}

const textCell = (reference: string, text: string): string =>
  `<c r="${reference}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
