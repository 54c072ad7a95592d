import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { scoreLine } from '../../src/score-line.ts'
import { folderWith, jsonLines, sasando } from '../sasando.ts'

const law = ['score', '--rules', 'permenpanrb-6-2022']
const local = ['score', '--rules', 'kupang-kinerja-lokal']
const nip = (serial: number): string => `19850317201001${String(1000 + serial)}`

const people = [
  'PNS ID;NIP BARU;NAMA;UNOR NAMA;JABATAN NAMA;GOL AKHIR NAMA;Hasil;PERILAKU',
  `1;${nip(1)};Andi;Dinas A;Analis;III/a;Diatas Ekspektasi;Sesuai Ekspektasi`,
  `2;${nip(2)};"Budi; S.H.";Dinas B;Analis;III/b;di-bawah-ekspektasi;Dibawah ekspektasi`,
  '3;1.99602E+17;Cici;Dinas B;Analis;III/b;sesuai ekspektasi;sesuai ekspektasi',
  `4;${nip(4)};Dedi;Dinas C;Analis;III/b;Diatas Ekspektas;`,
  `5;${nip(1)};Andi;Dinas A;Analis;III/a;sesuai ekspektasi;sesuai ekspektasi`,
  ';;;;;;;',
].join('\r\n')

test('scores good rows, names the place and the remedy of wrong ones, and loses none', async () => {
  const cwd = await folderWith({ 'data.csv': `\uFEFF${people}\r\n` })
  const { code, out, err } = await sasando([...law, '--input', 'data.csv', '--out', 'hasil.csv'], { cwd })
  expect(code).toBe(1)
  expect(err).toContain('data.csv:4:B (NIP BARU)')
  expect(err).toMatch(/data\.csv:4:B.*1\.99602E\+17.*Teks/s)
  expect(err).toMatch(/data\.csv:5:G \(Hasil\).*"Di atas ekspektasi"/s)
  expect(err).toMatch(new RegExp(`data\\.csv:6:B.*${nip(1)}.*baris 2`, 's'))
  expect(err).toContain('titik koma')
  expect(err).toContain('BOM')
  expect(out).toMatch(/baris dibaca\s+5/)
  expect(out).toMatch(/dinilai\s+2/)
  expect(out).toMatch(/ditolak\s+3/)
  expect(out).toMatch(/Baik\s+1\s+50,0 %/)
  const saved = await readFile(join(cwd, 'hasil.csv'), 'utf8')
  expect(saved).toMatch(
    /^\uFEFFnip;nama;unit;jabatan;golongan;hasil;perilaku;tugas-belajar;.*;predikat-unit-lama;outcome\.level;step\.kuadran;step\.predikat;missing;/,
  )
  expect(saved.trim().split('\r\n')).toHaveLength(3)
  expect(saved).toContain(
    `${nip(2)};"Budi; S.H.";Dinas B;Analis;III/b;di-bawah-ekspektasi;di-bawah-ekspektasi;;;;;;sangat-kurang`,
  )
})

test('speaks English when asked', async () => {
  const cwd = await folderWith({ 'data.csv': people })
  const { out, err } = await sasando([...law, '--input', 'data.csv', '--locale', 'en'], { cwd })
  expect(err).toContain('A spreadsheet has turned the NIP into 1.99602E+17. Take the NIP from SIASN again')
  expect(out).toMatch(/refused\s+3/)
})

test('--json gives one valid line for each person, mistakes as lines on standard error, and a summary that adds up', async () => {
  const cwd = await folderWith({ 'data.csv': people })
  const { code, out, err } = await sasando([...law, '--input', 'data.csv', '--json'], { cwd })
  expect(code).toBe(1)
  const lines = jsonLines(out)
  lines.forEach((line) => scoreLine.parse(line))
  expect(lines).toMatchObject([
    { nip: nip(1), nama: 'Andi', row: 2, outcome: { level: { text: 'baik' } }, missing: [], issues: [] },
    { nip: nip(2), outcome: { level: { text: 'sangat-kurang' } } },
  ])
  const said = jsonLines(err)
  expect(said.filter(({ type }) => type === 'mistake')).toMatchObject([
    { file: 'data.csv', row: 4, column: 'B', code: 'nip_scientific' },
    { row: 5, column: 'G', code: 'level_unknown', nip: nip(4) },
    { row: 6, code: 'nip_twice' },
  ])
  expect(said.at(-1)).toMatchObject({
    type: 'summary',
    read: 5,
    scored: 2,
    refused: 3,
    outcomes: { level: { counts: { baik: 1 } } },
  })
})

test('writes the list of mistakes as a table', async () => {
  const cwd = await folderWith({ 'data.csv': people })
  await sasando([...law, '--input', 'data.csv', '--errors', 'salah.csv'], { cwd })
  const saved = await readFile(join(cwd, 'salah.csv'), 'utf8')
  expect(saved).toMatch(
    /^\uFEFFberkas;baris;kolom;judul;nip;kode;kesalahan;perbaikan\r\ndata\.csv;4;B;NIP BARU;;nip_scientific;/,
  )
  expect(saved.trim().split('\r\n')).toHaveLength(4)
})

test('a value that the rules refuse is reported at its cell', async () => {
  const cwd = await folderWith({
    'd.csv': `NIP,teknis,tim,memimpin\n${nip(1)},130,80,tidak\n${nip(2)},"89,555",80,tidak\n${nip(3)},"89,5",80,tidak`,
  })
  const { code, err, out } = await sasando([...local, '--input', 'd.csv', '--json'], { cwd })
  expect(code).toBe(1)
  expect(jsonLines(err).filter(({ type }) => type === 'mistake')).toMatchObject([
    { row: 2, column: 'B', heading: 'teknis', nip: nip(1), code: 'input_out_of_range' },
    { row: 3, column: 'B', code: 'number_ambiguous' },
  ])
  expect(jsonLines(out)).toMatchObject([{ inputs: { teknis: { text: '89.50' } } }])
})

test('says which decimals it met, and reads 1.234 only when told how', async () => {
  const cwd = await folderWith({
    'd.csv': `NIP;teknis;tim;memimpin\n${nip(1)};89,5;80.5;ya\n${nip(2)};0.125;80,5;ya\n${nip(3)};1.234;80;t`,
  })
  const first = await sasando([...local, '--input', 'd.csv'], { cwd })
  expect(first.err).toContain('d.csv:4:B (teknis)  "1.234" dapat berarti 1234 atau 1,234.')
  expect(first.err).toContain('kolom "tim" memakai dua tanda desimal: 1 dengan koma, 1 dengan titik')
  const told = await sasando([...local, '--input', 'd.csv', '--decimal', 'comma', '--json'], { cwd })
  expect(jsonLines(told.err).filter(({ type }) => type === 'mistake')).toMatchObject([
    { row: 2, column: 'C', code: 'number_wrong_separator' },
    { row: 3, column: 'B', code: 'number_wrong_separator' },
    { row: 4, column: 'B', code: 'input_out_of_range' },
  ])
})

test('reads a list from a second table, by NIP, and says which of its rows belong to nobody', async () => {
  const cwd = await folderWith({
    'd.csv': `NIP,teknis,tim,memimpin\n${nip(1)},90,80,tidak\n${nip(2)},90,80,tidak\n${nip(3)},90,80,tidak`,
    'bakti.csv': `NIP;kode;jam;terverifikasi\n${nip(1)};a;16,5;ya\n${nip(1)};b;8;tidak\n${nip(3)};c;lama;ya\n${nip(9)};d;1;ya`,
  })
  const { code, out, err } = await sasando([...local, '--input', 'd.csv', '--list', 'pelayanan=bakti.csv', '--json'], {
    cwd,
  })
  expect(code).toBe(1)
  expect(jsonLines(out)).toMatchObject([
    { nip: nip(1), inputs: { pelayanan: [{ kode: { text: 'a' }, jam: { text: '16.5' } }, { kode: { text: 'b' } }] } },
    { nip: nip(2), inputs: { pelayanan: [] }, outcome: { score: { text: '85.00' } } },
  ])
  expect(jsonLines(err).filter(({ type }) => type === 'mistake')).toMatchObject([
    { file: 'bakti.csv', row: 4, column: 'C', code: 'number_form' },
    { file: 'd.csv', row: 4, code: 'list_row_refused' },
    { file: 'bakti.csv', row: 5, code: 'nip_not_in_data', nip: nip(9) },
  ])
  expect(jsonLines(err).at(-1)).toMatchObject({ read: 3, scored: 2, refused: 1 })
})

test('a wrong item that only core sees is reported in its own table', async () => {
  const cwd = await folderWith({
    'd.csv': `NIP,teknis,tim,memimpin\n${nip(1)},90,80,tidak`,
    'bakti.csv': `NIP,kode,jam,terverifikasi\n${nip(1)},a,16,ya\n${nip(1)},b,9999,ya`,
  })
  const { err } = await sasando([...local, '--input', 'd.csv', '--list', 'pelayanan=bakti.csv', '--json'], { cwd })
  expect(jsonLines(err)).toContainEqual(
    expect.objectContaining({ file: 'bakti.csv', row: 3, column: 'C', code: 'input_out_of_range' }),
  )
})

test('takes other headings from a column map, and refuses a bad one with what was meant', async () => {
  const cwd = await folderWith({
    'd.csv': `No Induk;Kinerja;Sikap\n${nip(1)};sesuai ekspektasi;sesuai ekspektasi`,
    'peta.json': '{ "nip": "No Induk", "hasil": "kinerja", "perilaku": "Sikap" }',
    'salah.json': '{ "nip": "No Induk", "hasill": "Kinerja" }',
    'tiada.json': '{ "nip": "No Indik" }',
    'rusak.json': '{ nip }',
  })
  const run = (map: string) => sasando([...law, '--input', 'd.csv', '--map', map], { cwd })
  expect((await run('peta.json')).code).toBe(0)
  expect(await run('salah.json')).toMatchObject({ code: 1, err: expect.stringContaining('"hasill" → "hasil"?') })
  expect(await run('tiada.json')).toMatchObject({ code: 1, err: expect.stringContaining('Maksudnya "No Induk"?') })
  expect((await run('rusak.json')).code).toBe(1)
  expect((await run('none.json')).code).toBe(3)
})

test('NDJSON goes in and out line by line; a broken line is an error with its number', async () => {
  const stdin = [
    JSON.stringify({ nip: nip(1), nama: 'Andi', hasil: 'sesuai-ekspektasi', perilaku: 'sesuai-ekspektasi' }),
    '{ "nip": ',
    '',
    `{ "nip": ${nip(2)}, "hasil": "sesuai-ekspektasi" }`,
    JSON.stringify({
      nip: nip(3),
      hasil: 'sesuai-ekspektasi',
      perilaku: 'di-atas-ekspektasi',
      hasl: 1,
      __proto__: null,
    }),
    '[]',
  ].join('\n')
  const { code, out, err } = await sasando([...law, '--input', '-', '--json'], { stdin })
  expect(code).toBe(1)
  // Lines came in, so lines go out, also where only people are told about the mistakes.
  expect((await sasando([...law, '--input', '-'], { stdin })).out).toBe(out)
  expect(jsonLines(out)).toMatchObject([
    { nip: nip(1), row: 1 },
    { nip: nip(3), row: 5 },
  ])
  const said = jsonLines(err)
  expect(said.filter(({ type }) => type === 'mistake')).toMatchObject([
    { row: 2, code: 'json_line' },
    { row: 4, code: 'nip_as_number' },
    { row: 6, code: 'json_line_not_object' },
  ])
  expect(said).toContainEqual(
    expect.objectContaining({ code: 'key_unused', data: { key: 'hasl', suggestion: 'hasil' } }),
  )
  expect(said.at(-1)).toMatchObject({ read: 5, scored: 2, refused: 3 })
})

test('NIPs survive CSV → score → XLSX → score, and so does the judgement', async () => {
  const rows = ['d', 's', 'a'].map(
    (_, index) => `${nip(index)};Nama ${index};90,25;80;${index === 1 ? 'ya' : 'tidak'};70`,
  )
  const cwd = await folderWith({
    'd.csv': ['NIP BARU;NAMA;teknis;tim;memimpin;kepemimpinan', ...rows].join('\n'),
    'bakti.csv': `NIP;kode;jam;terverifikasi\n${nip(0)};a;16,5;ya`,
  })
  await sasando([...local, '--input', 'd.csv', '--list', 'pelayanan=bakti.csv', '--out', 'satu.xlsx'], { cwd })
  await sasando([...local, '--input', 'satu.xlsx', '--out', 'dua.csv'], { cwd })
  const again = await sasando([...local, '--input', 'dua.csv', '--json'], { cwd })
  const direct = await sasando([...local, '--input', 'd.csv', '--list', 'pelayanan=bakti.csv', '--json'], { cwd })
  expect(again).toMatchObject({ code: 0 })
  expect(jsonLines(again.out)).toEqual(jsonLines(direct.out))
  expect(jsonLines(again.out).map((line) => line['nip'])).toEqual([nip(0), nip(1), nip(2)])
})

test('writes JSON and NDJSON files that say the same', async () => {
  const cwd = await folderWith({ 'data.csv': people })
  await sasando([...law, '--input', 'data.csv', '--out', 'a.json'], { cwd })
  await sasando([...law, '--input', 'data.csv', '--out', 'a.ndjson'], { cwd })
  const array: unknown = JSON.parse(await readFile(join(cwd, 'a.json'), 'utf8'))
  expect(array).toEqual(jsonLines(await readFile(join(cwd, 'a.ndjson'), 'utf8')))
})

test.each([
  ['no such file', ['--input', 'dta.csv'], 3, '"data.csv"?'],
  ['a folder', ['--input', '.'], 3, 'adalah folder'],
  ['no NIP column', ['--input', 'tanpa.csv'], 1, 'NIP BARU'],
  ['an empty file', ['--input', 'kosong.csv'], 1, 'kosong'],
  ['a heading twice', ['--input', 'dua.csv'], 1, 'kolom B, C'],
  ['a format that is none', ['--input', 'data.csv', '--out', 'x.pdf'], 2, '.xlsx'],
  ['the input as output', ['--input', 'data.csv', '--out', './data.csv'], 2, 'ditimpa'],
  ['a folder that is not there', ['--input', 'data.csv', '--out', 'no/x.csv'], 3, 'ENOENT'],
  ['no input', [], 2, '--input'],
  ['a list that the rules do not have', ['--input', 'data.csv', '--list', 'x=y.csv'], 2, '"x"'],
  ['a day that is none', ['--input', 'data.csv', '--as-of', '2026-02-30'], 2, '2026-01-31'],
])('says what to do about %s', async (_, args, code, text) => {
  const cwd = await folderWith({
    'data.csv': people,
    'tanpa.csv': 'nama\nA',
    'kosong.csv': '\n\n',
    'dua.csv': `NIP,hasil,Hasil\n${nip(1)},,`,
  })
  const outcome = await sasando([...law, ...args], { cwd })
  expect(outcome).toMatchObject({ code, err: expect.stringContaining(text) })
  expect(outcome.err).not.toContain('    at ')
})

test('leaves no half-written file behind', async () => {
  const cwd = await folderWith({ 'data.csv': people, 'bakti.csv': 'x' })
  await sasando([...law, '--input', 'data.csv', '--out', 'a.csv', '--errors', 'no/b.csv'], { cwd })
  expect(existsSync(join(cwd, 'a.csv'))).toBe(false)
  expect((await readdir(cwd)).toSorted()).toEqual(['bakti.csv', 'data.csv'])
})

test('headings and names that programs trip over are only texts', async () => {
  const cwd = await folderWith({
    'd.csv': `NIP,NAMA,__proto__,constructor,toString,hasil,perilaku\n${nip(1)},=HYPERLINK("x"),a,b,c,sesuai ekspektasi,sesuai ekspektasi`,
  })
  const { code } = await sasando([...law, '--input', 'd.csv', '--out', 'o.csv'], { cwd })
  expect(code).toBe(0)
  expect(await readFile(join(cwd, 'o.csv'), 'utf8')).toContain(`${nip(1)},"'=HYPERLINK(""x"")",`)
  expect(({} as Record<string, unknown>)['a']).toBeUndefined()
})

test('shows a bar on a terminal for long work, and none with --json', async () => {
  const cwd = await folderWith({
    'd.csv': ['NIP,hasil', ...Array.from({ length: 30 }, (_, index) => `${nip(index)},`)].join('\n'),
  })
  let clock = 0
  const now = (): number => (clock += 300)
  const shown = await sasando([...law, '--input', 'd.csv'], { cwd, isTTY: true, now })
  expect(shown.err).toContain('Menilai')
  const silent = await sasando([...law, '--input', 'd.csv', '--json'], { cwd, isTTY: true, now })
  expect(silent.err).not.toContain('Menilai')
})
