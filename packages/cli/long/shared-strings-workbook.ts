import type { Readable } from 'node:stream'

import { ZipFile } from 'yazl'

import { columnLetter } from '../src/table/column-letter.ts'
import { fixedParts, sheetEnd, sheetStart } from '../src/xlsx/workbook-parts.ts'

/** A workbook as Excel itself writes it: the texts in a table of their own, the cells pointing there. */
export function sharedStringsWorkbook(rows: readonly (readonly string[])[]): Readable {
  const strings = new Map<string, number>()
  const cell = (text: string, row: number, column: number): string => {
    if (text === '') return ''
    const reference = `${columnLetter(column)}${row + 1}`
    if (/^\d{1,3},\d+$/.test(text)) return `<c r="${reference}"><v>${text.replace(',', '.')}</v></c>`
    if (!strings.has(text)) strings.set(text, strings.size)
    return `<c r="${reference}" t="s"><v>${strings.get(text)}</v></c>`
  }
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join('')}</row>`,
  )
  const shared = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`)
  const zip = new ZipFile()
  for (const [part, text] of fixedParts('Data')) zip.addBuffer(Buffer.from(withSharedStrings(part, text)), part)
  zip.addBuffer(Buffer.from(`${sheetStart}${lines.join('')}${sheetEnd}`), 'xl/worksheets/sheet1.xml')
  zip.addBuffer(Buffer.from(`<sst>${shared.join('')}</sst>`), 'xl/sharedStrings.xml')
  zip.end()
  return zip.outputStream as Readable
}

function withSharedStrings(part: string, text: string): string {
  if (part !== 'xl/_rels/workbook.xml.rels') return text
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings'
  return text.replace(
    '</Relationships>',
    `<Relationship Id="rId3" Type="${type}" Target="sharedStrings.xml"/></Relationships>`,
  )
}
