import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const local = ['score', '--rules', 'kupang-kinerja-lokal', '--input', 'data.csv']
const nip = '198503172010011001'

test('writes decimals as the separator expects, and reads them again', async () => {
  const cwd = await folderWith({ 'data.csv': `NIP;memimpin;teknis;tim;pelayanan\n${nip};tidak;89,5;80;[]\n` })
  await sasando([...local, '--out', 'hasil.csv'], { cwd })
  const saved = await readFile(join(cwd, 'hasil.csv'), 'utf8')
  expect(saved).toContain(';89,50;')
  expect(saved).toContain(';84,75;')
  await sasando(['score', '--rules', 'kupang-kinerja-lokal', '--input', 'hasil.csv', '--out', 'lagi.csv'], { cwd })
  expect(await readFile(join(cwd, 'lagi.csv'), 'utf8')).toBe(saved)
})

test('counts results that lack an outcome, and blank rows between people', async () => {
  const people = `NIP,hasil,perilaku\n${nip},sesuai ekspektasi,\n,,\n,,\n198503172010011002,sesuai ekspektasi,sesuai ekspektasi\n,,\n`
  const cwd = await folderWith({ 'data.csv': people })
  const { code, err } = await sasando(['score', '--rules', 'permenpanrb-6-2022', '--input', 'data.csv', '--json'], {
    cwd,
  })
  const said = jsonLines(err)
  expect([code, said.at(-1)]).toMatchObject([0, { read: 2, scored: 2, refused: 0, incomplete: 1 }])
  expect(said).toContainEqual(expect.objectContaining({ code: 'blank_rows', data: { count: 2 } }))
})

test('reads a column of the data where a result has one of a like name', async () => {
  const cwd = await folderWith({
    'data.csv': `nip,teknis,tim,memimpin,step.teknis,outcome.tim\n${nip},90,80,tidak,1,2\n`,
  })
  const { out, err } = await sasando([...local, '--json'], { cwd })
  expect(jsonLines(out)).toMatchObject([{ inputs: { teknis: { text: '90.00' }, tim: { text: '80.00' } } }])
  expect(jsonLines(err).filter(({ code }) => code === 'column_unused')).toEqual([])
})

test('an old .xls is told from a table, whatever its name', async () => {
  const cwd = await folderWith({ 'data.csv': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) })
  const { code, err } = await sasando([...local, '--json'], { cwd })
  expect([code, jsonLines(err)]).toMatchObject([
    3,
    [{ code: 'workbook_unreadable', data: { why: 'encrypted_or_old' } }],
  ])
})

test('a missing file of rules is spoken of as a file', async () => {
  const { err } = await sasando(['check', 'tiada.json', '--json'])
  expect(JSON.parse(err)).toMatchObject({ code: 'file_missing' })
})
