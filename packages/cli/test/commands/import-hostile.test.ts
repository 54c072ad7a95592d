import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'

import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'

import { folderWith, sasando } from '../sasando.ts'

const [maria, yusuf, ani] = ['199602292019032001', '198003172005011002', '197501012000032003']

interface Found {
  readonly row: number
  readonly letter: string
  readonly code: string
  readonly data: { readonly finding?: { readonly code: string } }
}

/** What is found in a file, beside that no superiors are named: `row letter code`. */
async function foundIn(name: string, content: string | Uint8Array, ...args: readonly string[]): Promise<string[]> {
  const cwd = await folderWith({ [name]: content })
  const { out } = await sasando(['import', name, '--json', ...args], { cwd })
  const { findings } = JSON.parse(out) as { readonly findings: readonly Found[] }
  return findings
    .filter(({ code }) => code !== 'superiors_absent')
    .map(({ row, letter, code, data }) => `${row} ${letter} ${data.finding?.code ?? code}`)
}

const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const packageNs = 'http://schemas.openxmlformats.org/package/2006'
const officeNs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (place: string, value: string): string => `<c r="${place}"><v>${value}</v></c>`
const formula = (place: string, value?: string, type = 'str'): string =>
  `<c r="${place}" t="${type}"><f>X()</f>${value === undefined ? '' : `<v>${value}</v>`}</c>`

interface SheetXml {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows: readonly (readonly [number: number, cells: string])[]
  readonly merged?: readonly string[]
}

/** A workbook as other programs write it. */
function workbook(...sheets: readonly SheetXml[]): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (part: string, xml: string): void => zip.addBuffer(Buffer.from(xml), part)
  const ids = sheets.map((_, index) => `rId${index + 1}`)
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${officeNs}/${kind}" Target="${target}"/>`
  add(
    '_rels/.rels',
    `<Relationships xmlns="${packageNs}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  )
  add(
    'xl/workbook.xml',
    `<workbook ${ns} xmlns:r="${officeNs}"><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="${ids[index]}"/>`,
      )
      .join('')}</sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageNs}/relationships">${ids.map((id) => relation(id, 'worksheet', `worksheets/${id}.xml`)).join('')}</Relationships>`,
  )
  for (const [index, { rows, merged = [] }] of sheets.entries())
    add(
      `xl/worksheets/${ids[index]}.xml`,
      `<worksheet ${ns}><sheetData>${rows
        .map(([row, cells]) => `<row r="${row}">${cells}</row>`)
        .join(
          '',
        )}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    )
  zip.end()
  return buffer(zip.outputStream as Readable)
}

const head = `${text('A1', 'NIP')}${text('B1', 'NAMA')}${text('C1', 'UNIT')}${text('D1', 'NIP ATASAN')}`

describe('a hostile roster is told by its own rows', () => {
  it('formulas: their value where there is one, a finding where there is none', async () => {
    const file = await workbook({
      name: 'Data',
      rows: [
        [1, head],
        [2, `${formula('A2', maria)}${formula('B2', 'Maria')}${formula('C2', 'Bapenda')}${text('D2', yusuf)}`],
        [5, `${formula('A5')}${text('B5', '=HYPERLINK(1)')}${formula('C5')}${formula('D5', '#N/A', 'e')}`],
        [6, `${text('A6', yusuf)}${text('B6', 'Yusuf')}${text('C6', 'Bapenda')}<c r="D6" t="b"><v>1</v></c>`],
      ],
    })
    expect(await foundIn('a.xlsx', file)).toEqual([
      '5 A cell_formula',
      '5 B cell_formula',
      '5 C cell_formula',
      '5 D cell_error',
      '6 D nip_characters',
    ])
  })

  it('an NIP that was stored as a number, or what is left of it', async () => {
    const file = await workbook({
      name: 'Data',
      rows: [
        [1, head],
        [2, `${number('A2', '1.98003172005011E+17')}${text('B2', 'A')}${text('C2', 'U')}${number('D2', '1.9E+17')}`],
      ],
    })
    expect(await foundIn('a.xlsx', file)).toEqual(['2 A nip_as_number', '2 D nip_as_number'])
    const csv = `NIP;NAMA;UNIT\n1,98E+17;A;U\n"${yusuf},00";B;U\n198003172005011000;C;U\n`
    expect(await foundIn('a.csv', csv)).toEqual(['2 A nip_scientific', '3 A nip_as_number', '4 A nip_rounded'])
  })

  it('headings in two rows, as under merged cells, of which the second is no person', async () => {
    const file = await workbook({
      name: 'Data',
      merged: ['A1:C1', 'A2:A3', 'B2:C2'],
      rows: [
        [1, text('A1', 'DAFTAR PEGAWAI')],
        [2, `${text('A2', 'NIP')}${text('B2', 'IDENTITAS')}${text('D2', 'UNIT')}`],
        [3, `${text('B3', 'NAMA')}${text('C3', 'JENIS KELAMIN')}${text('D3', 'NAMA UNIT')}`],
        [4, `${text('A4', maria)}${text('B4', 'Maria')}${text('C4', 'P')}${text('D4', 'Bapenda')}`],
      ],
    })
    expect(await foundIn('a.xlsx', file)).toEqual(['2  column_absent', '2 A headings_split'])
  })

  it('headings that are there twice', async () => {
    const csv = `NIP,NIP,NAMA,UNIT,UNIT\n${maria},${yusuf},Maria,A,B\n`
    expect(await foundIn('a.csv', csv)).toEqual(['1 A column_twice', '1 D column_twice'])
  })

  it('cells that a separator within a value has moved', async () => {
    const csv = `NIP,NAMA,UNIT\n${maria},Maria Nino, S.E.,Bapenda\n${yusuf},"Yusuf, S.H.",Bapenda\n`
    expect(await foundIn('a.csv', csv)).toEqual(['2 A cells_moved'])
  })

  it('texts that are longer than any name, so that no two units become one', async () => {
    const csv = `NIP;NAMA;UNIT\n${maria};${'A'.repeat(9999)};${'U'.repeat(201)}\n${yusuf};B;${'U'.repeat(200)}\n`
    expect(await foundIn('a.csv', csv)).toEqual(['2 B text_long', '2 C text_long'])
  })

  it('sheets that are hidden are not read, and said', async () => {
    const rows = (name: string): SheetXml['rows'] => [
      [1, head],
      [2, `${text('A2', yusuf)}${text('B2', name)}${text('C2', 'U')}`],
    ]
    const file = await workbook(
      { name: 'Rahasia', state: 'veryHidden', rows: rows('Tersembunyi') },
      { name: 'Lama', state: 'hidden', rows: rows('Tersembunyi') },
      { name: 'Data', rows: rows('Terlihat') },
    )
    const cwd = await folderWith({ 'a.xlsx': file })
    const { out, err } = await sasando(['import', 'a.xlsx', '--head', yusuf, '--json'], { cwd })
    expect(JSON.parse(out)).toMatchObject({ people: [{ name: 'Terlihat' }], findings: [] })
    expect(err).toContain('Rahasia')
  })

  const plain = `NIP;NAMA;UNIT\r\n${maria};Andr\u00E9;Bapenda\r\n\r\n;;\r\n12;X;Y\r\n`
  it.each([
    ['a byte order mark', Buffer.from(`\uFEFF${plain}`)],
    ['windows-1252', Buffer.from(plain, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
    ['CRLF', Buffer.from(plain)],
    ['CR alone', Buffer.from(plain.replaceAll('\r\n', '\r'))],
    ['LF alone', Buffer.from(plain.replaceAll('\r\n', '\n'))],
  ])('%s: the rows and the letters are those of the file', async (_, content) => {
    const cwd = await folderWith({ 'a.csv': content })
    const { out } = await sasando(['import', 'a.csv', '--json'], { cwd })
    expect(JSON.parse(out)).toMatchObject({
      people: [{ row: 2, name: 'Andr\u00E9' }],
      findings: [{ row: 1 }, { row: 5, letter: 'A', code: 'nip' }],
    })
  })

  it('keys of objects are people and units like others', async () => {
    const csv = `NIP;NAMA;UNIT;__proto__\n${maria};__proto__;__proto__;x\n${ani};constructor;constructor;y\n`
    const cwd = await folderWith({ 'a.csv': csv })
    const { out } = await sasando(['import', 'a.csv', '--into', 'a.sqlite', '--from', '2026-01-01'], { cwd })
    expect(out).toContain('2 orang tersimpan')
  })

  it('a hundred thousand rows, of which the last is wrong', { timeout: 240_000 }, async () => {
    const nipOf = (index: number): string =>
      `${1960 + Math.floor(index / 999 / 12 / 9)}${String(1 + (Math.floor(index / 999) % 12)).padStart(2, '0')}0${1 + (Math.floor(index / 999 / 12) % 9)}2020031${String(1 + (index % 999)).padStart(3, '0')}`
    const rows = Array.from({ length: 100_000 }, (_, index) => `${nipOf(index)};Orang;Unit ${index % 50};${nipOf(0)}`)
    const csv = ['NIP;NAMA;UNIT;NIP ATASAN', ...rows, '1,98E+17;Orang;Unit;'].join('\n')
    expect(await foundIn('a.csv', csv, '--head', nipOf(0))).toEqual([
      '2 D superior_self',
      '100002 A nip_scientific',
      '100002 D superior_empty',
    ])
  })
})
