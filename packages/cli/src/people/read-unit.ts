import { cellText, isSpecial, type Cell } from '../table/cell.ts'
import { read, refuse, type Reading } from '../values/reading.ts'

/** Reads the code or the name of a unit: any text, with the spaces that people see as one. */
export function readUnit(cell: Cell | undefined): Reading<string> {
  if (cell !== undefined && isSpecial(cell) && cell.special === 'formula') return refuse('formula_without_value', {})
  const received = cellText(cell)
  if (cell !== undefined && isSpecial(cell) && cell.special === 'error') return refuse('cell_error', { received })
  // An apostrophe or ="…" is how people make a spreadsheet keep a code as text.
  const unit = received
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’`]/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return unit === '' ? refuse('unit_empty', {}) : read(unit)
}

/** Case and width are written one way here and another there; the unit is the same. */
export const sameUnit = (unit: string): string => unit.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
