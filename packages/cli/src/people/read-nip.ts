import { readNip as readWritten } from '@sasando/asn'

import { cellText, isSpecial, type Cell } from '../table/cell.ts'
import { read, refuse, type Reading } from '../values/reading.ts'

const nipForm = /^\d{18}$/

/**
 * Reads an NIP: eighteen digits, as text, however people write them. A number is refused even where it looks whole,
 * because a spreadsheet keeps fifteen digits of it and makes up the rest. What the digits say is not asked here: it is
 * no reason not to score someone.
 *
 * @source Nomor Induk Pegawai, 18 digits: birth date, appointment, sex, serial number
 */
export function readNip(cell: Cell | undefined): Reading<string> {
  // As nearly every cell is.
  if (typeof cell === 'string' && nipForm.test(cell)) return read(cell)
  if (typeof cell === 'number') return refuse('nip_as_number', { received: String(cell) })
  if (cell !== undefined && isSpecial(cell) && cell.special === 'formula') return refuse('formula_without_value', {})
  const received = cellText(cell)
  if (cell !== undefined && isSpecial(cell) && cell.special === 'error') return refuse('cell_error', { received })
  const { text, findings } = readWritten(received)
  if (text !== null) return read(text)
  const code = findings[0]?.code
  if (code === 'nip_empty') return refuse(code, {})
  if (code === 'nip_as_number' || code === 'nip_scientific') return refuse(code, { received })
  return refuse('nip_form', { received, digits: received.replaceAll(/\D/g, '').length })
}

/** Eighteen digits with zeros at the end are what a spreadsheet leaves of a number; no serial number is 000. */
export const looksRounded = (nip: string): boolean => nip.endsWith('000')
