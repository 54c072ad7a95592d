import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { scoreLine } from '../../src/score-line.ts'
import { folderWith, jsonLines, sasando } from '../sasando.ts'

const score = ['score', '--rules', 'distribusi-predikat', '--input', 'd.csv']
const counts = ['jumlah-sangat-kurang', 'jumlah-kurang', 'jumlah-butuh-perbaikan', 'jumlah-baik', 'jumlah-sangat-baik']
const rows = [
  ['Unit Kerja', 'jenis-evaluasi', 'capaian-periodik', ...counts].join(';'),
  'Dinas A;periodik;baik;0;0;1;5;2',
  'Dinas B;periodik;istimewa;0;0;1;5;2',
  ';periodik;baik;0;0;0;1;0',
  'DINAS  a;periodik;baik;0;0;0;1;0',
].join('\n')

test('rows of a rule set that scores units are known by the unit, with the same checks', async () => {
  const cwd = await folderWith({ 'd.csv': rows })
  const { code, out, err } = await sasando([...score, '--out', 'h.csv', '--errors', 'e.csv'], { cwd })
  expect(code).toBe(1)
  expect(err).toMatch(/d\.csv:4:A \(Unit Kerja\).*Unitnya kosong.*kode atau nama unit/)
  expect(err).toMatch(/d\.csv:5:A.*Unit "DINAS a" sudah ada di baris 2/)
  expect(`${out}${err}`).not.toContain('NIP')
  expect(out).toMatch(/dinilai\s+2/)
  const saved = await readFile(join(cwd, 'h.csv'), 'utf8')
  expect(saved).toMatch(/^\uFEFFunit;jenis-evaluasi;/)
  expect(saved).toContain('\r\nDinas B;periodik')
  expect(await readFile(join(cwd, 'e.csv'), 'utf8')).toMatch(
    /judul;unit;kode.*\r\nd\.csv;4.*\r\nd\.csv;5;A;Unit Kerja;DINAS a;/s,
  )
})

test('a code tells units of one name apart', async () => {
  const head = ['KODE', 'UNIT', 'jenis-evaluasi', 'capaian-periodik', ...counts].join(',')
  const cwd = await folderWith({
    'd.csv': `${head}\n01,Puskesmas,periodik,baik,0,0,1,5,2\n02,Puskesmas,periodik,baik,0,0,1,5,2\n`,
  })
  const { code, out } = await sasando([...score, '--json'], { cwd })
  expect(code).toBe(0)
  const lines = jsonLines(out)
  lines.forEach((line) => scoreLine.parse(line))
  expect(lines).toMatchObject([
    { kode: '01', unit: 'Puskesmas', row: 2 },
    { kode: '02', unit: 'Puskesmas' },
  ])
  expect(lines[0]).not.toHaveProperty('nip')
})

test('records of programs carry the unit, too, and mistakes name it', async () => {
  const record = { unit: 'Dinas A', 'jenis-evaluasi': 'periodik', 'capaian-periodik': 'baik' }
  const wrong = { ...record, unit: 'Dinas B', 'jumlah-baik': -1 }
  const text = [record, wrong, { nip: '198503172010011002' }].map((each) => JSON.stringify(each)).join('\n')
  const cwd = await folderWith({ 'd.ndjson': text })
  const { out, err } = await sasando(['score', '--rules', 'distribusi-predikat', '--input', 'd.ndjson', '--json'], {
    cwd,
  })
  expect(jsonLines(out)).toMatchObject([{ unit: 'Dinas A' }])
  expect(jsonLines(err).filter(({ type }) => type === 'mistake')).toMatchObject([
    { row: 2, unit: 'Dinas B', code: 'input_out_of_range' },
    { row: 3, heading: 'kode', code: 'unit_empty' },
  ])
})

test('a table without a column for the unit is told which one it needs', async () => {
  const cwd = await folderWith({ 'd.csv': 'Satuan,jumlah-baik\nDinas A,1\n' })
  const { code, err } = await sasando(score, { cwd })
  expect(code).toBe(1)
  expect(err).toContain('tidak mempunyai kolom unit')
  expect(err).toContain('"KODE UNIT" atau "UNIT"')
  const mapped = await folderWith({ 'd.csv': 'Satuan,jumlah-baik\nDinas A,1\n', 'm.json': '{ "unit": "Satuan" }' })
  expect((await sasando([...score, '--map', 'm.json'], { cwd: mapped })).code).toBe(0)
})

test('one unit is explained by its name, and never by an NIP', async () => {
  const cwd = await folderWith({ 'd.csv': rows })
  const explain = ['explain', '--rules', 'distribusi-predikat', '--input', 'd.csv']
  const { code, out } = await sasando([...explain, '--unit', 'dinas b'], { cwd })
  expect([code, out.split('\n')[0]]).toEqual([0, 'Dinas B'])
  const gone = await sasando([...explain, '--unit', 'Dinas C'], { cwd })
  expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('Unit "Dinas C" tidak ada di d.csv') })
  const nip = await sasando([...explain, '--nip', '198503172010011002'], { cwd })
  expect(nip).toMatchObject({ code: 2, err: expect.stringContaining('menilai unit. Pakai --unit') })
  const people = await sasando(['explain', '--rules', 'permenpanrb-6-2022', '--input', 'd.csv', '--unit', 'Dinas A'], {
    cwd,
  })
  expect(people).toMatchObject({ code: 2, err: expect.stringContaining('menilai pegawai. Pakai --nip') })
})

test('answers of a survey stand in a list by unit', async () => {
  const elements = 'nomor,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,sarana,pengaduan'
  const all = ',4'.repeat(9)
  const cwd = await folderWith({
    'd.csv': 'UNIT,data\nLoket A,jawaban\nLoket B,jawaban\n',
    'j.csv': `unit,${elements}\nLoket A,1${all}\nloket a,2${all}\nLoket C,1${all}\n`,
  })
  const list = ['--list', 'jawaban=j.csv', '--json']
  const { out, err } = await sasando(['score', '--rules', 'skm-14-2017', '--input', 'd.csv', ...list], { cwd })
  expect(jsonLines(out)).toMatchObject([{ unit: 'Loket A', inputs: { jawaban: [{}, {}] } }, { unit: 'Loket B' }])
  expect(jsonLines(err)).toContainEqual(expect.objectContaining({ code: 'unit_not_in_data', unit: 'Loket C', row: 4 }))
})

test('a receipt of a unit says the unit', async () => {
  const cwd = await folderWith({ 'd.csv': rows })
  const about = ['--rules', 'distribusi-predikat', '--input', 'd.csv', '--unit', 'Dinas A', '--secret', 's.txt']
  const { out } = await sasando(['receipt', ...about, '--json'], { cwd })
  const [line] = jsonLines(out)
  expect(line).toMatchObject({ type: 'receipt', unit: 'Dinas A' })
  expect((await sasando(['verify', String(line?.['receipt']), ...about], { cwd })).code).toBe(0)
  const other = about.map((each) => (each === 'Dinas A' ? 'Dinas B' : each))
  expect((await sasando(['verify', String(line?.['receipt']), ...other], { cwd })).code).toBe(1)
})
