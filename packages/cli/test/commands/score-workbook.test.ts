import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const law = ['score', '--rules', 'permenpanrb-6-2022']
const local = ['score', '--rules', 'kupang-kinerja-lokal']
const nip = (serial: number): string => `19850317201001${String(1000 + serial)}`

type Cells = readonly (string | number | boolean | null)[]
const sheetData = (rows: readonly Cells[]): SheetData =>
  rows.map((row) => row.map((value) => (value === null ? null : { value })))

/** A folder with a workbook that another program wrote, a sheet for each name. */
async function withWorkbook(sheets: Readonly<Record<string, readonly Cells[]>>): Promise<string> {
  const cwd = await folderWith({})
  const file = join(cwd, 'data.xlsx')
  await writeExcelFile(Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: sheetData(rows) }))).toFile(file)
  return cwd
}

test('reads headings below a title, text NIPs and numbers, and refuses an NIP that is a number', async () => {
  const cwd = await withWorkbook({
    Nilai: [
      ['DAFTAR NILAI DINAS A', null, null, null],
      [null, null, null, null],
      ['NIP BARU', 'NAMA', 'Kemampuan teknis', 'tim', 'memimpin'],
      [nip(1), 'Andi', 89.55, '80,5', false],
      [Number('199001012015012003'), 'Budi', 90, 80, 'tidak'],
    ],
  })
  const { code, out, err } = await sasando([...local, '--input', 'data.xlsx', '--json'], { cwd })
  expect(code).toBe(1)
  expect(jsonLines(out)).toMatchObject([
    { nip: nip(1), row: 4, inputs: { teknis: { text: '89.55' }, tim: { text: '80.50' } } },
  ])
  expect(jsonLines(err)).toContainEqual(expect.objectContaining({ row: 5, column: 'A', code: 'nip_as_number' }))
  expect(jsonLines(err)).toContainEqual(expect.objectContaining({ code: 'heading_row', data: { row: 3 } }))
})

test('chooses the sheet, says so, and reads a list from the sheet that is called like it', async () => {
  const people: readonly Cells[] = [
    ['NIP', 'teknis', 'tim', 'memimpin'],
    [nip(1), 90, 80, 'ya'],
  ]
  const cwd = await withWorkbook({
    Petunjuk: [['Isi lembar berikut']],
    Data: people,
    Pelayanan: [
      ['nip', 'kode', 'jam', 'terverifikasi'],
      [nip(1), 'a', 16.5, true],
    ],
  })
  const { out, err } = await sasando([...local, '--input', 'data.xlsx', '--sheet', 'data', '--json'], { cwd })
  expect(jsonLines(out)).toMatchObject([{ inputs: { pelayanan: [{ kode: { text: 'a' }, jam: { text: '16.5' } }] } }])
  expect(jsonLines(err)).toContainEqual(expect.objectContaining({ code: 'list_read', table: 'data.xlsx#Pelayanan' }))
  const wrong = await sasando([...local, '--input', 'data.xlsx', '--sheet', 'Dta'], { cwd })
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('Maksudnya "Data"?') })
  const noNip = await sasando([...local, '--input', 'data.xlsx'], { cwd })
  expect(noNip).toMatchObject({ code: 1, err: expect.stringContaining('data.xlsx#Petunjuk tidak mempunyai kolom NIP') })
})

test('a workbook also comes through standard input', async () => {
  const cwd = await withWorkbook({
    Nilai: [
      ['NIP', 'hasil', 'perilaku'],
      [nip(1), 'Sesuai ekspektasi', 'Sesuai ekspektasi'],
    ],
  })
  const stdin = await readFile(join(cwd, 'data.xlsx'))
  const { code, out } = await sasando([...law, '--input', '-', '--json'], { stdin })
  expect(code).toBe(0)
  expect(jsonLines(out)).toMatchObject([{ nip: nip(1), outcome: { level: { text: 'baik' } } }])
})

test('what is no workbook is refused in a sentence, with exit code 3', async () => {
  const cwd = await folderWith({
    'a.xlsx': 'NIP;x',
    'b.xlsx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'c.csv': Buffer.from('504b0304ffff', 'hex'),
  })
  for (const [file, text] of [
    ['a.xlsx', 'bukan buku kerja'],
    ['b.xlsx', 'kata sandi'],
    ['c.csv', 'rusak'],
  ] as const)
    expect(await sasando([...law, '--input', file], { cwd })).toMatchObject({
      code: 3,
      err: expect.stringContaining(text),
    })
})

test('whatever an NIP is, it survives CSV → score → XLSX → score, also in the eyes of another program', async () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 18, maxLength: 18 })
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(digits, { minLength: 1, maxLength: 5 }), async (nips) => {
      const cwd = await folderWith({})
      const spaced = nips.map((each, index) => (index % 2 === 0 ? `'${each}` : `${each.slice(0, 8)} ${each.slice(8)}`))
      await writeFile(join(cwd, 'd.csv'), ['NIP,hasil', ...spaced.map((each) => `${each},`)].join('\n'))
      await sasando([...law, '--input', 'd.csv', '--out', 'a.xlsx'], { cwd })
      const [sheet] = await readExcelFile(join(cwd, 'a.xlsx'))
      expect(sheet?.data.slice(1).map(([first]) => first)).toEqual(nips)
      const { out } = await sasando([...law, '--input', 'a.xlsx', '--json'], { cwd })
      expect(jsonLines(out).map((line) => line['nip'])).toEqual(nips)
    }),
    { numRuns: 25 },
  )
})
