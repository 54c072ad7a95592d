import { presets } from '@sasando/presets'
import { expect, test } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

/** The local rules, changed. */
function rules(change: (set: Rules) => void): string {
  const set = JSON.parse(presets.find(({ id }) => id === 'kupang-kinerja-lokal')?.text ?? '') as Rules
  set.version = '2026.2.0'
  change(set)
  return JSON.stringify(set)
}
interface Rules {
  version: string
  settings: Record<string, { default: string }>
  inputs: Record<string, { range: number[] }>
  steps: { cells?: string[][] }[]
}
const nips = ['198503172010011001', '198503172010011002', '198503172010011003', '198503172010011004']
const files = {
  'new.json': rules(({ settings, steps }) => {
    settings['batas-kredit']!.default = '2'
    for (const { cells } of steps) cells?.[1]?.splice(1, 1, 'butuh-perbaikan')
  }),
  'd.csv': [
    'NIP,NAMA,UNIT,hasil,perilaku,memimpin,teknis,tim,pelayanan',
    `${nips[0]},A,Camat,sesuai ekspektasi,sesuai ekspektasi,tidak,80,80,"[{""kode"":""x"",""jam"":40,""terverifikasi"":true}]"`,
    `${nips[1]},B,Camat,sesuai ekspektasi,diatas ekspektasi,tidak,90,90,[]`,
    `${nips[2]},C,Dinas,diatas ekspektasi,sesuai ekspektasi,tidak,70,70,"[{""kode"":""y"",""jam"":20,""terverifikasi"":true}]"`,
    `${nips[3]},D,,,sesuai ekspektasi,tidak,70,70,[]`,
  ].join('\n'),
}
const impact = ['impact', 'kupang-kinerja-lokal', 'new.json', '--input', 'd.csv']

test('counts who moves, from where to where, how far, and by unit, in both languages', async () => {
  const cwd = await folderWith(files)
  const { code, out } = await sasando([...impact, '--group-by', 'unit'], { cwd })
  expect(code).toBe(0)
  expect(out).toContain('kupang-kinerja-lokal 2026.1.0 → kupang-kinerja-lokal 2026.2.0')
  expect(out).toMatch(/turun +1\n/)
  expect(out).toMatch(/tetap belum ada +1\n/)
  expect(out).toMatch(/jumlah selisih +−3,50/)
  expect(out).toMatch(new RegExp(`${nips[0]} +85,00 +→ +82,00 +\\(−3,00\\)`))
  expect(out).toMatch(/Camat +2/)
  expect(out).toContain('(tidak diketahui)')
  const english = await sasando([...impact, '--group-by', 'unit', '--locale', 'en'], { cwd })
  expect(english.out).toMatch(/sum of differences +−3.50/)
  expect(english.out).toMatch(/Good .*→|Good +·/)
})

test('names no mover in a line that is wider than the window', async () => {
  const levels = ['a', 'b'].map((id) => ({
    id,
    label: { id: `Tingkat ${id} dengan nama yang panjang sekali, sampai keluar` },
  }))
  const of = (from: number): string =>
    JSON.stringify({
      format: 1,
      id: 'panjang',
      version: `1.${from}`,
      title: { id: 'Nama panjang' },
      valid: { from: '2026-01-01' },
      scales: { mutu: { levels } },
      inputs: { nilai: { type: 'integer', range: [0, 100] } },
      steps: [{ id: 'mutu', kind: 'bands', of: 'nilai', scale: 'mutu', bands: [{ level: 'a' }, { level: 'b', from }] }],
      outcome: { mutu: 'mutu' },
    })
  const cwd = await folderWith({ 'a.json': of(50), 'b.json': of(70), 'd.csv': `NIP,NAMA,nilai\n${nips[0]},A,60\n` })
  const { out, code } = await sasando(['impact', 'a.json', 'b.json', '--input', 'd.csv'], { cwd })
  expect(code).toBe(0)
  expect(out).toContain(nips[0])
  expect(out.replaceAll(/\s+/g, ' ')).toContain('Tingkat b dengan nama yang panjang sekali, sampai keluar → Tingkat a')
  expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
})

test('--json gives the whole count to programs', async () => {
  const cwd = await folderWith(files)
  const { out } = await sasando([...impact, '--group-by', 'unit', '--group-by', 'memimpin', '--top', '1', '--json'], {
    cwd,
  })
  expect(JSON.parse(out)).toMatchObject({
    type: 'impact',
    people: 4,
    refused: 0,
    before: { version: '2026.1.0' },
    after: { version: '2026.2.0' },
    outcomes: {
      level: { down: 1, same: 2, stillMissing: 1, falls: [{ who: nips[0] }] },
      score: { down: 2, difference: '-3.50', falls: [{ who: nips[0], difference: '-3.00' }] },
    },
    groups: {
      unit: [{ group: 'Camat', people: 2 }, { people: 1 }, { people: 1 }],
      memimpin: [{ group: 'false', people: 4 }],
    },
  })
})

test('tells of rows that are wrong, counts the others, and ends with 1', async () => {
  const cwd = await folderWith({ ...files, 'd.csv': `${files['d.csv']}\n${nips[0]},E,,,,,,,\n12,F,,,,,,,` })
  const { code, out, err } = await sasando([...impact, '--json'], { cwd })
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ people: 4 })
  expect(err).toContain('"nip_twice"')
})

test('tells of values that only one of the two rule sets refuses', async () => {
  const cwd = await folderWith({
    ...files,
    'new.json': rules(({ inputs }) => {
      const { teknis } = inputs
      if (teknis) teknis.range = [0, 75]
    }),
  })
  const { code, out, err } = await sasando([...impact, '--json'], { cwd })
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ people: 4, refused: 2, outcomes: { score: { newlyMissing: 2 } } })
  expect(err.match(/"input_out_of_range"/g)?.length).toBeGreaterThanOrEqual(2)
})

test.each([
  [['impact', 'kupang-kinerja-lokal'], 'AFTER'],
  [['impact', 'kupang-kinerja-lokal', 'kupang-kinerja-lokal'], '--input'],
  [[...impact, '--group-by', 'nope'], 'unit'],
  [[...impact, '--top', 'many'], '--top'],
])('wrong usage %j ends with 2', async (args, text) => {
  const cwd = await folderWith(files)
  const { code, err } = await sasando(args, { cwd })
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(text) })
})

test('levels of long names are numbered where they would not fit side by side, and yes and no are words', async () => {
  const talent = presets.find(({ id }) => id === 'talenta-9-kotak')?.text ?? ''
  const cwd = await folderWith({
    'new.json': talent.replace('"default": "80"', '"default": "90"'),
    'd.csv': [
      'NIP,bentuk-kinerja,skor-kinerja,bentuk-potensial,skor-potensial',
      `${nips[0]},skor,85,skor,70`,
      `${nips[1]},skor,95,skor,95`,
    ].join('\n'),
  })
  const asked = ['impact', 'talenta-9-kotak', 'new.json', '--input', 'd.csv', '--locale', 'en']
  const { code, out } = await sasando(asked, { cwd })
  expect(code).toBe(0)
  const [, table = ''] = /from \(row\) to \(column\)\n(.+?)\n\n/s.exec(out) ?? []
  expect(table.split('\n')).toHaveLength(11)
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
  expect(out).toMatch(/\n +1 +2 +3 +4 +5 +6 +7 +8 +9 +–\n/)
  // From box 7 to box 5.
  expect(out).toMatch(/\n 7 +Box 7: performance above expectations, potential medium +· +· +· +· +1 +· +· +· +· +·\n/)
  expect(out).toMatch(/\n +no +yes +–\n/)
})
