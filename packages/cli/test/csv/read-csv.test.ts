import fc from 'fast-check'
import { expect, test } from 'vitest'

import { formatCsvRow } from '../../src/csv/format-csv-row.ts'
import { readCsv } from '../../src/csv/read-csv.ts'

async function* inChunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function read(text: string | Uint8Array, size?: number) {
  const { rows, ...traits } = await readCsv(inChunks(typeof text === 'string' ? Buffer.from(text) : text, size))
  const all = await Array.fromAsync(rows)
  return { ...traits, rows: all, cells: all.map((row) => row.cells) }
}

test('finds the separator of an Indonesian Excel, where decimals have commas', async () => {
  const { delimiter, cells } = await read('NIP;Nilai;Unit\r\n1;89,5;"Dinas A; Kota"\r\n2;70,25;B\r\n')
  expect(delimiter).toBe(';')
  expect(cells).toEqual([
    ['NIP', 'Nilai', 'Unit'],
    ['1', '89,5', 'Dinas A; Kota'],
    ['2', '70,25', 'B'],
  ])
})

test.each([
  ['a,b\n1,2\n', ','],
  ['a\tb\n1,5\t2,5\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['sep=;\na;b\n', ';'],
  ['"a;b;c",d\n"1;2;3",4\n', ','],
  ['Rekap nilai, tahun 2026\n\nNIP;Nilai\n1;89,5\n2;70\n', ';'],
  ['Rekap; nilai\nNIP,Nama,Nilai\n1,A,"89,5"\n', ','],
  ['NIP;Nama, gelar;Nilai\n1;Ani, S.H.;89,5\n', ';'],
])('finds the separator of %j', async (text, delimiter) => expect((await read(text)).delimiter).toBe(delimiter))

test('numbers rows as the spreadsheet does: blank rows and the sep line count, line breaks in a cell do not', async () => {
  const { rows } = await read('sep=,\na,b\n"x\ny",1\n\nz,2')
  expect(rows.map((row) => row.number)).toEqual([2, 3, 4, 5])
})

test('reads windows-1252 and UTF-16 and says so', async () => {
  const old = await read(Uint8Array.from(Buffer.from('nama,n\nJos\u00e9,1\n\u0093x,2\n', 'latin1')), 1)
  expect(old.learned.encoding).toBe('windows-1252')
  expect(old.cells).toEqual([
    ['nama', 'n'],
    ['José', '1'],
    ['\u201cx', '2'],
  ])
  const wide = await read(Buffer.from('\ufeffnama\tn\nJosé\t1\n', 'utf16le'), 3)
  expect(wide).toMatchObject({ delimiter: '\t', learned: { encoding: 'utf-16le', hasBom: true } })
  expect(wide.cells[1]).toEqual(['José', '1'])
})

test('keeps UTF-8 whole wherever the chunks are cut, with and without a mark', async () => {
  for (const text of ['nama,n\nJosé ✓ 👍🏽,1\n', '\ufeffnama,n\nÉ,1'])
    for (const size of [1, 2, 3, 5, 100]) {
      const { cells, learned } = await read(text, size)
      expect(
        cells
          .flat()
          .map((cell) => (typeof cell === 'string' ? cell : ''))
          .join(','),
      ).toBe(text.replace('\ufeff', '').trim().replaceAll('\n', ','))
      expect(learned).toEqual({ encoding: 'utf-8', hasBom: text.startsWith('\ufeff') })
    }
})

test('says from which row on a file cannot be read, after the rows before it', async () => {
  const open = await read('a,b\n1,2\n"3,4\n5,6\n')
  expect(open.rows.at(-1)).toEqual({ number: 3, cells: [], broken: 'quote_open' })
  expect(open.rows).toHaveLength(3)
  const huge = await read(`a,b\n1,2\n"${'x'.repeat(10_000_000)}",4\n`, 65_536)
  expect(huge.rows.at(-1)).toEqual({ number: 3, cells: [], broken: 'row_too_long' })
})

test('keeps quotation marks that people type', async () => {
  expect((await read('a,b\nDinas "Satu" Pintu,2\n')).cells[1]).toEqual(['Dinas "Satu" Pintu', '2'])
})

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x', "'=1", "''=1"])(
  'disarms %j and gives it back unchanged',
  async (text) => {
    const line = formatCsvRow([text, 'b'], ',')
    expect(line.replace(/^"/, '')).toMatch(/^'/)
    expect((await read(`a,b\n${line}`)).cells[1]).toEqual([text, 'b'])
  },
)

test("leaves a name's own apostrophe and a negative number alone", async () => {
  expect(formatCsvRow(["'Aisyah", { number: '-5.00' }], ';')).toBe("'Aisyah;-5,00\r\n")
  expect((await read("a,b\n'Aisyah,1\n")).cells[1]?.[0]).toBe("'Aisyah")
})

test('any table of texts comes back as it went out', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...'",;|\t\r\n\'=+-@ａ ＝\u00a0x'), maxLength: 5 }),
  )
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(',' as const, ';' as const), async (rows, delimiter) => {
      const head = ['x', ...Array.from({ length: (rows[0]?.length ?? 1) - 1 }, () => 'y')]
      const text = `\ufeffsep=${delimiter}\r\n${[head, ...rows].map((row) => formatCsvRow(row, delimiter)).join('')}`
      const { cells } = await read(text, 64)
      expect(cells.slice(1)).toEqual(rows)
    }),
    { numRuns: 300 },
  )
})
