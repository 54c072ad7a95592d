import { cellText, isSpecial, type Cell } from '../table/cell.ts'
import { read, refuse, type Reading } from './reading.ts'

const words = new Map<string, boolean>([
  ...['ya', 'y', 'true', '1', 'benar', 'yes', 'iya'].map((word) => [word, true] as const),
  // `t` is tidak: the sheets are Indonesian.
  ...['tidak', 't', 'false', '0', 'salah', 'no', 'n', 'tdk'].map((word) => [word, false] as const),
])

/** Reads yes or no in the words of both languages. */
export function readBoolean(cell: Cell): Reading<boolean> {
  if (typeof cell === 'boolean') return read(cell)
  const received = cellText(cell)
  if (received === '') return read<never>(null)
  if (isSpecial(cell) && cell.special === 'error') return refuse('cell_error', { received })
  if (isSpecial(cell) && cell.special === 'formula') return refuse('formula_without_value', {})
  const value = words.get(received.toLowerCase())
  return value === undefined ? refuse('boolean_form', { received }) : read(value)
}
