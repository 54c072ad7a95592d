import { cellText, isSpecial, type Cell } from '../table/cell.ts'
import { read, refuse, type Reading } from '../values/reading.ts'

const nipForm = /^\d{18}$/
const scientific = /^\d+(?:[.,]\d+)?e\+?\d+$/i

/**
 * Reads an NIP: eighteen digits, as text. A number is refused even where it looks whole, because a spreadsheet keeps
 * fifteen digits of it and makes up the rest.
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
  // An apostrophe or ="…" is how people make a spreadsheet keep it as text.
  const bare = received
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’`]/, '')
    .replaceAll(/\s+/g, '')
  if (bare === '') return refuse('nip_empty', {})
  if (scientific.test(bare)) return refuse('nip_scientific', { received })
  if (!nipForm.test(bare)) return refuse('nip_form', { received, digits: bare.replaceAll(/\D/g, '').length })
  return read(bare)
}

/** Eighteen digits with zeros at the end are what a spreadsheet leaves of a number; no serial number is 000. */
export const looksRounded = (nip: string): boolean => nip.endsWith('000')
