import type { OutputCell } from '../csv/format-csv-row.ts'
import { columnLetter } from '../table/column-letter.ts'
import { escapeText } from './escape-text.ts'
import { styleOfDigits, textStyle } from './workbook-parts.ts'

/** More digits than a spreadsheet keeps: such a number goes out as text. */
const keptDigits = 15

/** One row of the sheet. Texts are text cells, so an NIP stays an NIP and a formula stays a text. */
export function formatSheetRow(number: number, cells: readonly OutputCell[]): string {
  const written = cells.map((cell, column) => formatCell(`${columnLetter(column)}${number}`, cell))
  return `<row r="${number}">${written.join('')}</row>`
}

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
