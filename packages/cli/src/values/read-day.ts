import { cellText, isSpecial, type Cell } from '../table/cell.ts'
import { read, refuse, type Reading } from './reading.ts'

const isoForm = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
/** Day before month, as Indonesia writes it. */
const localForm = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/

/** Reads a day: `2026-01-31`, `31/01/2026`, `31-1-2026`, or a date cell. @returns `2026-01-31` */
export function readDay(cell: Cell): Reading<string> {
  const received = cellText(cell)
  if (received === '') return read<never>(null)
  if (isSpecial(cell)) {
    if (cell.special === 'date') return read(cell.text)
    if (cell.special === 'formula') return refuse('formula_without_value', {})
    return cell.special === 'error' ? refuse('cell_error', { received }) : refuse('date_form', { received })
  }
  const parts = (isoForm.exec(received) ?? localForm.exec(received))?.groups
  if (parts === undefined) return refuse('date_form', { received })
  const day = `${parts['year']}-${parts['month']?.padStart(2, '0')}-${parts['day']?.padStart(2, '0')}`
  const date = new Date(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  return isReal ? read(day) : refuse('date_form', { received })
}
