import { siasnFields, type SiasnFields, type SiasnService } from '@sasando/asn'
import { maskNip } from '@sasando/storage/audit'

import type { OutputCell } from '../csv/format-csv-row.ts'

/** Whether NIPs are shown. */
export interface Showing {
  readonly isNipShown: boolean
}

export const shownNip = (nip: string, { isNipShown }: Showing): string => (isNipShown ? nip : maskNip(nip))

/** The fields as JSON has them: an NIP is text there, and masked unless it may be shown. */
export const shownFields = (fields: Partial<SiasnFields>, showing: Showing): Partial<SiasnFields> => ({
  ...fields,
  ...(fields.penilaiNipNrp === undefined ? {} : { penilaiNipNrp: shownNip(fields.penilaiNipNrp, showing) }),
})

/** The fields as the cells of a row, in the order of the columns. */
export function siasnCells(service: SiasnService, fields: Partial<SiasnFields>, showing: Showing): OutputCell[] {
  const shown = shownFields(fields, showing)
  return siasnFields[service].map((field) => {
    const value = shown[field]
    if (typeof value === 'number') return { number: String(value) }
    return typeof value === 'string' ? value : ''
  })
}

// A spreadsheet keeps fifteen digits of a number, shows twelve of them as 1,98E+17, and takes 12E45 for one.
const takenForNumber = /^\d{12,}$|^\d+e\d+$/i

/** Cells for a CSV, which has no types: what a spreadsheet would take for a number begins with an apostrophe. */
export const textCells = (cells: readonly OutputCell[]): OutputCell[] =>
  cells.map((cell) => (typeof cell === 'string' && takenForNumber.test(cell) ? `'${cell}` : cell))
