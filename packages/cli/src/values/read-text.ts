import { cellText, isSpecial, type Cell } from '../table/cell.ts'
import { read, refuse, type Reading } from './reading.ts'

/** Reads a text, without spaces around it. */
export function readText(cell: Cell): Reading<string> {
  const received = cellText(cell)
  if (received === '') return read<never>(null)
  if (isSpecial(cell) && cell.special === 'error') return refuse('cell_error', { received })
  if (isSpecial(cell) && cell.special === 'formula') return refuse('formula_without_value', {})
  return read(received)
}
