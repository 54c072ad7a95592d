import { suggestion } from '../columns/suggest.ts'
import { Failure } from '../failure.ts'
import { readCsv } from '../csv/read-csv.ts'
import type { Workbook } from '../xlsx/open-workbook.ts'
import { readSheet } from '../xlsx/read-sheet.ts'
import type { Meter } from './meter.ts'
import type { Input } from './open-input.ts'
import type { Row } from './row.ts'
import type { Table, Trait } from './table.ts'
import { isEmptyCell } from './cell.ts'
import { withHeadings, type Headed } from './with-headings.ts'

export interface TableOptions {
  readonly isHeading: (texts: readonly string[]) => boolean
  readonly sheet?: string | undefined
  readonly meter?: Meter
}

/** The table in a file: a CSV file, or a sheet of a workbook. @throws Failure if there is none */
export async function openTable(input: Input, { isHeading, sheet, meter }: TableOptions): Promise<Table> {
  if (input.format === 'workbook') {
    const chosen = chooseSheet(input.workbook, input.name, sheet)
    const others = input.workbook.sheets.filter((each) => each !== chosen).map((each) => each.name)
    const isOnly = others.length === 0
    const traits: Trait[] = isOnly ? [] : [{ trait: 'sheet', sheet: chosen.name, others }]
    const name = isOnly ? input.name : `${input.name}#${chosen.name}`
    return headed(name, readSheet(input.workbook, chosen, meter), isHeading, traits, { delimiter: ',' })
  }
  const { delimiter, learned, rows } = await readCsv(input.bytes)
  const traits: Trait[] = []
  if (delimiter !== ',') traits.push({ trait: 'delimiter', delimiter })
  if (learned.hasBom) traits.push({ trait: 'bom' })
  if (learned.encoding !== 'utf-8') traits.push({ trait: 'encoding', encoding: learned.encoding })
  const table = await headed(input.name, rows, isHeading, traits, { delimiter })
  return { ...table, rows: withOverflow(table) }
}

/** Marks rows that have more cells than headings: there, no cell is sure to stand in its column. */
async function* withOverflow({ headings, rows }: Pick<Headed, 'headings' | 'rows'>): AsyncGenerator<Row> {
  for await (const row of rows) {
    const overflow = row.cells.findIndex((cell, index) => index >= headings.length && !isEmptyCell(cell))
    yield overflow < 0 ? row : { ...row, overflow }
  }
}

async function headed(
  name: string,
  source: AsyncIterable<Row>,
  isHeading: TableOptions['isHeading'],
  traits: readonly Trait[],
  dialect: Table['dialect'],
): Promise<Table> {
  const found = await withHeadings(source, isHeading)
  if (found === undefined) throw new Failure('table_empty', { table: name })
  const below: Trait[] = found.headingRow === 1 ? [] : [{ trait: 'heading_row', row: found.headingRow }]
  return { name, ...found, traits: [...traits, ...below], dialect }
}

function chooseSheet(workbook: Workbook, file: string, wanted: string | undefined): Workbook['sheets'][number] {
  const { sheets } = workbook
  const names = sheets.map(({ name }) => name)
  const found =
    wanted === undefined
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase())
  if (found !== undefined) return found
  throw new Failure('sheet_missing', { file, sheet: wanted ?? '', sheets: names, ...suggestion(wanted ?? '', names) })
}
