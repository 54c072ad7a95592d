import type { Cell } from '../table/cell.ts'
import { columnIndex } from '../table/column-letter.ts'
import type { Meter } from '../table/meter.ts'
import type { Row } from '../table/row.ts'
import { limits } from './limits.ts'
import type { Sheet, Workbook } from './open-workbook.ts'
import { parseXml } from './parse-xml.ts'
import { toCell } from './to-cell.ts'

/** The rows of a sheet as they are unpacked. Rows that the file leaves out are blank, and are left out here too. */
export async function* readSheet(workbook: Workbook, sheet: Sheet, meter?: Meter): AsyncGenerator<Row> {
  if (meter !== undefined) meter.total += workbook.zip.size(sheet.part)
  const ready: Row[] = []
  let number = 0
  let cells: Cell[] = []
  let column = -1
  let type = 'n'
  let style = 0
  let text = ''
  let hasValue = false
  let hasFormula = false
  let isText = false
  let isAside = false

  const chunks = parseXml(workbook.zip, sheet.part, {
    open(name, attributes) {
      if (name === 'c') {
        column = columnIndex(attributes['r'] ?? '') ?? column + 1
        if (column >= limits.columns) throw workbook.zip.trouble('damaged')
        type = attributes['t'] ?? 'n'
        style = Number(attributes['s'] ?? 0)
        text = ''
        hasValue = false
        hasFormula = false
      } else if (name === 'v' || (name === 't' && !isAside)) {
        isText = true
        hasValue = true
      } else if (name === 'f') hasFormula = true
      else if (name === 'rPh') isAside = true
      else if (name === 'row') {
        const stated = Number(attributes['r'] ?? number + 1)
        // Rows that go back would be read twice by some programs and once by others.
        if (!Number.isInteger(stated) || stated <= number || stated > limits.rows) throw workbook.zip.trouble('damaged')
        number = stated
        cells = []
        column = -1
      }
    },
    text(piece) {
      if (!isText) return
      text += piece
      if (text.length > limits.cellCharacters) throw workbook.zip.trouble('too_large')
    },
    close(name) {
      if (name === 'v' || name === 't') isText = false
      else if (name === 'rPh') isAside = false
      else if (name === 'c') {
        while (cells.length < column) cells.push('')
        cells[column] = toCell({ type, style, text, hasValue, hasFormula }, workbook)
      } else if (name === 'row') ready.push({ number, cells })
    },
  })
  for await (const read of chunks) {
    if (meter !== undefined) meter.done += read
    yield* ready
    ready.length = 0
  }
}
