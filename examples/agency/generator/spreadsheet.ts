// CSV and XLSX whose bytes depend on the cells alone: no date, no author, no zip time of day.
import { unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'

import type { Table } from './columns.ts'

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Comma-separated, quoted where needed (RFC 4180), UTF-8. */
export function toCsv({ rows }: Table): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

/** Columns that stay text whatever they look like: the sheet would turn an NIP into 1,99E+17. */
const isNumeric = (heading: string): boolean => ['teknis', 'kepemimpinan', 'tim', 'jam'].includes(heading)

function sheet({ name, rows, widths }: Table) {
  const [headings = [], ...body] = rows
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...body.map((row) =>
        row.map((cell, column) => {
          if (cell === '') return null
          if (isNumeric(headings[column]!)) return { value: Number(cell), type: Number }
          return { value: cell, type: String, format: '@' }
        }),
      ),
    ],
  }
}

// Local time on purpose: a zip holds the time of the wall clock, and so the bytes are the same in every time zone.
const zipTime = new Date(2026, 0, 1)

export async function toXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const file = await writeExcelFile(tables.map(sheet)).toBuffer()
  // The writer stamps the time of day on each part; pack the parts again with a fixed one.
  const parts = Object.entries(unzipSync(new Uint8Array(file))).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(parts), { mtime: zipTime, level: 9 })
}
