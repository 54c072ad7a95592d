import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'

import fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZipFile } from 'yazl'

import type { OutputCell } from '../../src/csv/format-csv-row.ts'
import type { Cell } from '../../src/table/cell.ts'
import { formatSheetRow } from '../../src/xlsx/format-sheet-row.ts'
import { openWorkbook } from '../../src/xlsx/open-workbook.ts'
import { readSheet } from '../../src/xlsx/read-sheet.ts'
import { fixedParts, sheetEnd, sheetStart } from '../../src/xlsx/workbook-parts.ts'
import { createWorkbookWriter } from '../../src/xlsx/write-workbook.ts'

let folder = ''
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'sasando-xlsx-'))))
afterAll(() => rm(folder, { recursive: true }))
const path = (name: string): string => join(folder, name)

async function write(file: string, rows: readonly (readonly OutputCell[])[]): Promise<void> {
  const writer = createWorkbookWriter('Hasil & nilai')
  const done = pipeline(writer.stream, createWriteStream(file))
  for (const row of rows) await writer.addRows([formatSheetRow(row)])
  await writer.end()
  await done
}

async function read(file: string, sheet = 0): Promise<(readonly Cell[])[]> {
  const workbook = await openWorkbook(file, 'data.xlsx')
  try {
    const found = workbook.sheets[sheet]
    if (found === undefined) throw new Error('no such sheet')
    return (await Array.fromAsync(readSheet(workbook, found))).map((row) => row.cells)
  } finally {
    workbook.close()
  }
}

/** A workbook with this sheet and these other parts, as an attacker or an odd program would make it. */
async function zipOf(file: string, sheet: string, parts: Readonly<Record<string, string>> = {}): Promise<void> {
  const zip = new ZipFile()
  for (const [name, text] of fixedParts('S')) if (!(name in parts)) zip.addBuffer(Buffer.from(text), name)
  zip.addBuffer(Buffer.from(sheet), 'xl/worksheets/sheet1.xml')
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
}
const sheetOf = (rows: string): string => `${sheetStart}${rows}${sheetEnd}`

test('another program reads what we write: texts stay texts, numbers are numbers', async () => {
  await write(path('out.xlsx'), [
    ['nip', 'nilai', 'rumus'],
    ['198503172010011002', { number: '87.50' }, '=1+1'],
  ])
  const [sheet] = await readExcelFile(path('out.xlsx'))
  expect(sheet?.sheet).toBe('Hasil & nilai')
  expect(sheet?.data).toEqual([
    ['nip', 'nilai', 'rumus'],
    ['198503172010011002', 87.5, '=1+1'],
  ])
})

test('reads what another program writes: shared texts, numbers, dates, booleans', async () => {
  await writeExcelFile(
    [
      [
        { value: 'NIP' },
        { value: 89.55 },
        { value: true },
        { value: new Date(Date.UTC(2026, 0, 31)), format: 'dd/mm/yyyy' },
        { value: 0.89, format: '0%' },
        null,
        { value: 'NIP' },
      ],
    ],
    {},
  ).toFile(path('in.xlsx'))
  expect(await read(path('in.xlsx'))).toEqual([
    ['NIP', 89.55, true, { special: 'date', text: '2026-01-31' }, { special: 'percent', text: '89%' }, '', 'NIP'],
  ])
})

test('any table of texts comes back as it went out', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({
      unit: fc.constantFrom(...' \t\r\n&<>"\'=_x0D\u0000\u001f\ud800\udc00\uffff', '_x000D_'),
      maxLength: 6,
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), async (rows) => {
      await write(path('any.xlsx'), rows)
      const trimmed = (row: readonly Cell[]) => row.slice(0, row.findLastIndex((text) => text !== '') + 1)
      expect((await read(path('any.xlsx'))).map(trimmed)).toEqual(rows.map(trimmed))
    }),
    { numRuns: 100 },
  )
})

test('takes a formula by its stored value, and says where there is none', async () => {
  await zipOf(
    path('formula.xlsx'),
    sheetOf(
      '<row><c t="str"><f>"1985"</f><v>1985</v></c><c><f>A1+1</f><v>89.549999999999997</v></c><c><f>A1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="str"><f>""</f><v></v></c></row>',
    ),
  )
  expect(await read(path('formula.xlsx'))).toEqual([
    ['1985', 89.55, { special: 'formula', text: '=' }, { special: 'error', text: '#DIV/0!' }, ''],
  ])
})

test('reads prefixed names, rich text, reading aids and gaps', async () => {
  await zipOf(
    path('odd.xlsx'),
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3"><x:c r="C3" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    {
      'xl/_rels/workbook.xml.rels': (fixedParts('S')[3]?.[1] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml':
        '<sst><si><r><t>Dinas </t></r><r><t>Satu</t></r><rPh sb="0" eb="1"><t>aside</t></rPh></si></sst>',
    },
  )
  const workbook = await openWorkbook(path('odd.xlsx'), 'odd.xlsx')
  const rows = await Array.fromAsync(readSheet(workbook, workbook.sheets[0] ?? expect.fail('no sheet')))
  workbook.close()
  expect(rows).toEqual([{ number: 3, cells: ['', '', 'Dinas Satu'] }])
})

test.each([
  ['a text file', (file: string) => writeFile(file, 'NIP;Nilai'), 'not_a_workbook'],
  [
    'an old or locked workbook',
    (file: string) => writeFile(file, Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    'encrypted_or_old',
  ],
  [
    'a zip of something else',
    async (file: string) => {
      const zip = new ZipFile()
      zip.addBuffer(Buffer.from('x'), 'x.txt')
      zip.end()
      await pipeline(zip.outputStream, createWriteStream(file))
    },
    'not_a_workbook',
  ],
  [
    'a workbook that was cut off',
    async (file: string) => {
      await write(
        file,
        Array.from({ length: 500 }, (_, index) => [`x${index}`]),
      )
      await truncate(file, (await readFile(file)).length - 400)
    },
    'damaged',
  ],
  ['broken XML', (file: string) => zipOf(file, `${sheetStart}<row><c></row>`), 'damaged'],
  [
    'a document type',
    (file: string) => zipOf(file, `<!DOCTYPE x [<!ENTITY a "b">]>${sheetStart}<row/>${sheetEnd}`),
    'damaged',
  ],
  ['rows that go back', (file: string) => zipOf(file, sheetOf('<row r="5"/><row r="4"/>')), 'damaged'],
  [
    'a column beyond the last',
    (file: string) => zipOf(file, sheetOf('<row><c r="ZZZ1"><v>1</v></c></row>')),
    'damaged',
  ],
  [
    'a cell of ten million letters',
    (file: string) =>
      zipOf(
        file,
        sheetOf(`<row><c t="inlineStr"><is><t>${Buffer.alloc(10_000_000).fill(' a').toString()}</t></is></c></row>`),
      ),
    'too_large',
  ],
  [
    'a zip bomb',
    (file: string) => zipOf(file, sheetOf(`<row>${'<c><v>1</v></c>'.repeat(2_000_000)}</row>`)),
    'too_large',
  ],
])('refuses %s', async (_, make, why) => {
  const file = path('bad.xlsx')
  await make(file)
  await expect(read(file)).rejects.toMatchObject({
    name: 'Failure',
    code: 'workbook_unreadable',
    data: { file: 'data.xlsx', why },
  })
})

test('knows dates and percentages by the format that a spreadsheet shows them in', async () => {
  const formats = ['yyyy\\-mm\\-dd', '[$-421]dd mmmm', '0.00" poin dari dua"', '0.0%', '[Red]0;_-0', 'General', '0.00']
  const styles = `<styleSheet><numFmts>${formats
    .map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('')}</numFmts><cellXfs>${[0, 9, 10, 14, 22, ...formats.map((_, index) => 170 + index)]
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`
  const cells = Array.from({ length: 12 }, (_, style) => `<c s="${style}"><v>45000.5</v></c>`).join('')
  await zipOf(path('formats.xlsx'), sheetOf(`<row>${cells}</row>`), { 'xl/styles.xml': styles })
  const day = { special: 'date', text: '2023-03-15' }
  const percent = { special: 'percent', text: '4500050%' }
  expect(await read(path('formats.xlsx'))).toEqual([
    [45000.5, percent, percent, day, day, day, day, 45000.5, percent, 45000.5, 45000.5, 45000.5],
  ])
})

test('counts days as Excel does: around the day that never was, and from 1904 in files of old Macs', async () => {
  const days = [1, 59, 61, 45_322].map((day) => `<c s="1"><v>${day}</v></c>`).join('')
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
  await zipOf(path('days.xlsx'), sheetOf(`<row>${days}</row>`), { 'xl/styles.xml': styles })
  const texts = async (file: string): Promise<unknown> =>
    (await read(path(file)))[0]?.map((cell) => typeof cell === 'object' && cell.text)
  expect(await texts('days.xlsx')).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2024-01-31'])

  const [, , workbook] = fixedParts('S')
  const old = workbook?.[1].replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? ''
  await zipOf(path('mac.xlsx'), sheetOf(`<row>${days}</row>`), { 'xl/styles.xml': styles, 'xl/workbook.xml': old })
  expect(await texts('mac.xlsx')).toEqual(['1904-01-02', '1904-02-29', '1904-03-02', '2028-02-01'])
})

test('a number of more digits than a spreadsheet keeps goes out as text', async () => {
  await write(path('long.xlsx'), [[{ number: '1125899906842623.875' }, { number: '123456789012345' }]])
  expect(await read(path('long.xlsx'))).toEqual([['1125899906842623.875', 123_456_789_012_345]])
})
