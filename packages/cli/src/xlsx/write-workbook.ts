import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'

import { ZipFile } from 'yazl'

import { writeText } from '../write-text.ts'
import { fixedParts, sheetEnd, sheetStart } from './workbook-parts.ts'
import { numberSheetRow } from './format-sheet-row.ts'
import { limits } from './limits.ts'

export interface WorkbookWriter {
  /** The bytes of the file, to be piped away while rows are added. */
  readonly stream: Readable
  /** @param added - as `formatSheetRow` gives them @returns false if the sheet cannot hold them */
  addRows(added: readonly string[]): Promise<boolean>
  end(): Promise<void>
  destroy(error: Error): void
}

/** Writes a workbook of one sheet, row by row: nothing is kept but the row at hand. */
export function createWorkbookWriter(sheetName: string): WorkbookWriter {
  const zip = new ZipFile()
  const sheet = new PassThrough()
  // A fixed day, so that the same rows give the same file.
  const mtime = new Date(Date.UTC(2026, 0, 1))
  for (const [part, text] of fixedParts(sheetName)) zip.addBuffer(Buffer.from(text), part, { mtime })
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { mtime, compressionLevel: 3 })
  zip.end()
  // Heard by whoever writes; on its own it is no news.
  sheet.on('error', () => {})
  let rows = 0
  sheet.write(sheetStart)
  return {
    stream: zip.outputStream as Readable,
    async addRows(added) {
      const first = rows + 1
      rows += added.length
      if (rows > limits.rows) return false
      if (added.length > 0)
        await writeText(sheet, added.map((row, index) => numberSheetRow(row, first + index)).join(''))
      return true
    },
    async end() {
      sheet.end(sheetEnd)
      await once(sheet, 'end')
    },
    destroy: (error) => void sheet.destroy(error),
  }
}
