import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const nip = '198503172010011002'
const explain = ['explain', '--rules', 'kupang-kinerja-lokal', '--input', 'd.csv']
const files = {
  'd.csv': `NIP,NAMA,hasil,perilaku,teknis,tim,memimpin,pelayanan\n${nip},Andi,Diatas ekspektasi,sesuai ekspektasi,"89,5",80,tidak,[]\n199001012015012003,Budi,,,x,80,ya,\n1.9E+17,Cici,,,,,,`,
}

test('writes reasons with their sources, in eighty columns, in both languages', async () => {
  const cwd = await folderWith(files)
  const { code, out } = await sasando([...explain, '--nip', '19850317 201001 1 002'], { cwd })
  expect(code).toBe(0)
  expect(out).toContain('Predikat kinerja: Baik')
  expect(out).toContain('84,75')
  expect(out).toContain('PermenPANRB 6/2022')
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  const english = await sasando([...explain, '--nip', nip, '--locale', 'en'], { cwd })
  expect(english.out).toContain('84.75')
})

test('--json carries the result and the whole tree', async () => {
  const cwd = await folderWith(files)
  const { out } = await sasando([...explain, '--nip', nip, '--json'], { cwd })
  expect(jsonLines(out)).toMatchObject([
    { nip, nama: 'Andi', explanation: { locale: 'id', outcomes: [{}, {}] }, outcome: {} },
  ])
})

test('a person whose row is wrong, or who is not there, gets told so', async () => {
  const cwd = await folderWith(files)
  const wrong = await sasando([...explain, '--nip', '199001012015012003'], { cwd })
  expect(wrong).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('d.csv:3:E (teknis)  "x" bukan bilangan.'),
  })
  const gone = await sasando([...explain, '--nip', '199001012015012009'], { cwd })
  expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('tidak ada di d.csv') })
  expect((await sasando([...explain, '--nip', '123'], { cwd })).code).toBe(2)
})

test('takes a step apart once, and what is not for this person not at all', async () => {
  const rows = [
    'nip;nilai-skp;nilai-perilaku;rekan-dan-bawahan-dimintai;ide-baru',
    '199001012015012003;120;110;tidak;tidak',
  ]
  const cwd = await folderWith({ 'd.csv': rows.join('\n') })
  const given = ['explain', '--rules', 'pp30-2019', '--input', 'd.csv', '--nip', '199001012015012003']
  const { out } = await sasando(given, { cwd })
  expect(out.split('Nilai SKP: 120,00')).toHaveLength(2)
  expect(out).toContain('Nilai kinerja 60/40: –\n      Nilai kinerja 70/30')
  expect(out).toContain('\nNilai kinerja: 117,00 (lihat di atas)\n')
  expect((await sasando([...given, '--locale', 'en'], { cwd })).out).toContain('(see above)')
})
