import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const local = ['score', '--rules', 'kupang-kinerja-lokal', '--input', 'data.csv']
const headings = 'NIP,hasil,perilaku,memimpin,teknis,kepemimpinan,tim'
const ratings = 'sesuai ekspektasi,sesuai ekspektasi'
const [andi, budi] = ['198503172010011001', '198503172010011002']
const mistakesOf = (err: string) => jsonLines(err).filter(({ type }) => type === 'mistake')

test('a decimal comma without quotation marks moves no value into another column', async () => {
  const cwd = await folderWith({
    'data.csv': `${headings}\n${andi},${ratings},ya,89,5,80,85\n${budi},${ratings},ya,"89,5",80,85,,\n`,
  })
  const { code, out, err } = await sasando([...local, '--json'], { cwd })
  expect(code).toBe(1)
  expect(jsonLines(out)).toMatchObject([{ nip: budi, inputs: { teknis: { text: '89.50' }, tim: { text: '85.00' } } }])
  expect(mistakesOf(err)).toMatchObject([{ code: 'row_overflow', row: 2, column: 'H', nip: andi }])
})

test('nor does it in a list, whose person is then not scored', async () => {
  const cwd = await folderWith({
    'data.csv': `${headings}\n${andi},${ratings},tidak,89,,85\n`,
    'kegiatan.csv': `NIP,kode,jam,terverifikasi\n${andi},a,7,5,ya\n`,
  })
  const { out, err } = await sasando([...local, '--list', 'pelayanan=kegiatan.csv', '--json'], { cwd })
  expect(out).toBe('')
  expect(mistakesOf(err).map(({ code, file, row }) => [code, file, row])).toEqual([
    ['row_overflow', 'kegiatan.csv', 2],
    ['list_row_refused', 'data.csv', 2],
  ])
})

test('cells without a heading are said, not passed over', async () => {
  const cwd = await folderWith({ 'data.csv': `NIP,,hasil,perilaku\n${andi},catatan,${ratings}\n${budi},,${ratings}\n` })
  const { code, err } = await sasando(['score', '--rules', 'permenpanrb-6-2022', '--input', 'data.csv', '--json'], {
    cwd,
  })
  expect(code).toBe(0)
  expect(jsonLines(err)).toContainEqual(
    expect.objectContaining({ type: 'notice', code: 'cells_unheaded', column: 'B', data: { count: 1 } }),
  )
})
