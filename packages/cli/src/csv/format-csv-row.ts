import type { Delimiter } from '../table/table.ts'
import { escapeFormula } from './escape-formula.ts'

/** A value on its way into a file: a text, or a number with exactly these digits. */
export type OutputCell = string | { readonly number: string }

const needsQuotes = /["\r\n,;|\t]|^\s|\s$/

/** One line, with formulas disarmed and decimals written as the separator expects. */
export function formatCsvRow(cells: readonly OutputCell[], delimiter: Delimiter): string {
  return `${cells.map((cell) => formatCell(cell, delimiter)).join(delimiter)}\r\n`
}

function formatCell(cell: OutputCell, delimiter: Delimiter): string {
  if (typeof cell !== 'string') return delimiter === ';' ? cell.number.replace('.', ',') : cell.number
  const text = escapeFormula(cell)
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
