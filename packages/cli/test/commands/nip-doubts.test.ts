import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const nips = ['198503172010011002', '198502302010013004', '198502312010011005', '198503172010011000']
const csv = ['NIP;hasil;perilaku', ...nips.map((nip) => `${nip};Sesuai Ekspektasi;Sesuai Ekspektasi`)].join('\n')
const typed = ['score', '--rules', 'permenpanrb-6-2022', '--input', 'data.csv']

test('an NIP that says what cannot be is scored, and is to be corrected', async () => {
  const cwd = await folderWith({ 'data.csv': csv })
  const { code, err } = await sasando(typed, { cwd })
  expect(code).toBe(0)
  expect(err).toMatch(/2 NIP, yang pertama di baris 3\. Perlu dibetulkan: .*tidak ada tanggal 30-02-1985/)
  expect(err).toMatch(/1 NIP, yang pertama di baris 3\. Perlu dibetulkan: .*jenis kelamin/)
  // Zeros at the end are told of once.
  expect(err.match(/000/g)).toHaveLength(1)
  const english = await sasando([...typed, '--locale', 'en'], { cwd })
  expect(english.err).toMatch(/2 NIPs, the first in row 3\. To be corrected: /)
})

test('programs read the finding, also of NDJSON', async () => {
  const stdin = nips.map((nip) => JSON.stringify({ nip })).join('\n')
  const args = ['score', '--rules', 'permenpanrb-6-2022', '--input', '-', '--json']
  const notices = jsonLines((await sasando(args, { stdin })).err).filter(({ code }) => code === 'nips_doubtful')
  expect(notices).toMatchObject([
    { data: { count: 2, row: 2, finding: { code: 'birth_not_a_day', needs: 'correction' } } },
    { data: { count: 1, row: 2, finding: { code: 'sex_digit' } } },
  ])
})

test('what is missing is told apart from what is wrong', async () => {
  const rows = ['', '131234567', '19850317201001100'].map((nip) => `${nip};Sesuai Ekspektasi;Sesuai Ekspektasi`)
  const cwd = await folderWith({ 'data.csv': ['NIP;hasil;perilaku', ...rows].join('\n') })
  const { code, err } = await sasando(typed, { cwd })
  expect(code).toBe(1)
  expect(err).toMatch(/:A?2.*Perlu dilengkapi: isi NIP 18 angka/)
  expect(err).toMatch(/NIP lama \(9 angka\)\. Perlu dilengkapi/)
  expect(err).toMatch(/ada 17 angka.*Perlu dibetulkan/)
})
