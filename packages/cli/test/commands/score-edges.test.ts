import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const local = ['score', '-r', 'kupang-kinerja-lokal', '--locale', 'en']
const nip = (index: number): string => `19850101201001${String(index).padStart(4, '0')}`
const mistakes = (err: string): object[] => jsonLines(err).filter(({ type }) => type === 'mistake')

test('an NIP that stands twice is refused with both rows, also where the first was refused', async () => {
  const cwd = await folderWith({
    'd.csv': `NIP,teknis,tim\n${nip(1)},delapan,80\n${nip(1)},90,80\n${nip(2)},90,-5\n${nip(2)},90,80\n${nip(1)},9x,80`,
    'd.ndjson': [
      `{"nip":"${nip(1)}","teknis":90,"tim":80,"tim":90}`,
      `{"nip":"${nip(1)}","teknis":90,"tim":80}`,
      `{"nip":"${nip(2)}","teknis":90,"tim":80,"pelayanan":[]}`,
    ].join('\n'),
  })
  const table = await sasando([...local, '-i', 'd.csv', '--json'], { cwd })
  expect(table).toMatchObject({ code: 1, out: '' })
  expect(mistakes(table.err)).toMatchObject([
    { row: 2, code: 'number_form' },
    { row: 3, code: 'nip_twice', sentence: expect.stringContaining('already stands in row 2') },
    { row: 4, code: 'input_out_of_range' },
    { row: 5, code: 'nip_twice', sentence: expect.stringContaining('only row 4 counts') },
    { row: 6, code: 'nip_twice' },
    { row: 6, code: 'number_form' },
  ])
  const lines = await sasando([...local, '-i', 'd.ndjson'], { cwd })
  expect(lines.err).toContain('d.ndjson:2 (nip)  The NIP')
  expect(jsonLines(lines.out).map(({ row }) => row)).toEqual([3])
})

test('everything that is wrong with a row is told in one go', async () => {
  const cwd = await folderWith({ 'd.csv': `NIP,teknis,tim\n${nip(1)},delapan,1000\n${nip(1)},-1,x` })
  const { err } = await sasando([...local, '-i', 'd.csv', '--json'], { cwd })
  expect(mistakes(err)).toMatchObject([
    { row: 2, column: 'B', code: 'number_form' },
    { row: 2, column: 'C', code: 'input_out_of_range' },
    { row: 3, column: 'A', code: 'nip_twice' },
    { row: 3, column: 'C', code: 'number_form' },
    { row: 3, column: 'B', code: 'input_out_of_range' },
  ])
})

test('a key that is written twice refuses its line, wherever it stands; a text that looks like one does not', async () => {
  const lines = [
    `{"nip":"${nip(1)}","teknis":90,"teknis":95}`,
    `{"nip":"${nip(2)}","pelayanan":[{"kode":"a","k\\u006fde":"b","jam":1,"terverifikasi":true}]}`,
    `{"nip":"${nip(3)}","nama":"a\\": {\\"nama\\": 1","unit":"}{\\"nip\\":"}`,
    `{"nip":"${nip(4)}","dalam":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  ]
  const cwd = await folderWith({ 'd.ndjson': lines.join('\n') })
  const { err, out } = await sasando([...local, '-i', 'd.ndjson', '--json'], { cwd })
  expect(mistakes(err)).toMatchObject([
    { row: 1, code: 'json_key_twice', sentence: expect.stringContaining('"teknis" is written twice') },
    { row: 2, code: 'json_key_twice', sentence: expect.stringContaining('"kode" is written twice') },
  ])
  expect(jsonLines(out).map(({ row }) => row)).toEqual([3, 4])
})

test('--sheet says that it means nothing for a file without sheets', async () => {
  const cwd = await folderWith({ 'd.csv': `NIP,teknis\n${nip(1)},90`, 'd.ndjson': `{"nip":"${nip(1)}"}` })
  for (const input of ['d.csv', 'd.ndjson'])
    expect(await sasando([...local, '-i', input, '--sheet', 'Nilai'], { cwd })).toMatchObject({
      code: 0,
      err: expect.stringContaining(`${input}: --sheet "Nilai" is ignored`),
    })
})

test('a column map gives a column to one thing only', async () => {
  const cwd = await folderWith({
    'd.csv': `NIP,Tim,Nilai\n${nip(1)},90,80`,
    'same.json': '{ "teknis": "Nilai", "tim": "Nilai" }',
    'alike.json': '{ "teknis": "Nilai", "tim": " NILAI" }',
    'other.json': '{ "teknis": "Tim" }',
    'd.ndjson': `{"nip":"${nip(1)}","tim":90}`,
    'key.json': '{ "teknis": "tim" }',
  })
  for (const map of ['same.json', 'alike.json'])
    expect(await sasando([...local, '-i', 'd.csv', '--map', map], { cwd })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/the column "\s?n\w+" is used for teknis, tim at once/i),
    })
  // What the map says of a column holds; the input that is called like it has none.
  const given = async (map: string, input: string) => {
    const { out } = await sasando([...local, '-i', input, '--map', map, '--json'], { cwd })
    return jsonLines(out)[0]?.['inputs']
  }
  expect(await given('other.json', 'd.csv')).toMatchObject({ teknis: { text: '90.00' }, tim: null })
  expect(await given('key.json', 'd.ndjson')).toMatchObject({ teknis: { text: '90.00' }, tim: null })
})

test.each([
  ['d.ndjson', `[{"nip":"${nip(1)}","teknis":90},\n{"nip":"${nip(2)}"}]`],
  ['d.json', `\uFEFF [\n  {"nip":"${nip(1)}",\n"teknis":90},\r\n{"nip":"${nip(2)}"}\n]\n`],
])('the records of a JSON array are read one by one (%s)', async (name, text) => {
  const cwd = await folderWith({ [name]: text })
  const { code, out } = await sasando([...local, '-i', name], { cwd })
  expect(code).toBe(0)
  expect(jsonLines(out).map((line) => line['nip'])).toEqual([nip(1), nip(2)])
  expect(jsonLines(out)[0]?.['inputs']).toMatchObject({ teknis: { text: '90.00' } })
})

test('what is wrong in a JSON array has its place in it, and the rest is scored', async () => {
  const text = `[{"nip":"${nip(1)}"}, 7, {"nip":"${nip(2)}","teknis":1,"teknis":2}, {"nip":"${nip(1)}"}, {"nip":"${nip(3)}"}`
  const cwd = await folderWith({ 'd.json': text, 'kosong.json': '[]' })
  const { code, out, err } = await sasando([...local, '-i', 'd.json', '--json'], { cwd })
  expect(code).toBe(1)
  expect(jsonLines(out).map((line) => line['nip'])).toEqual([nip(1), nip(3)])
  const mistakes = jsonLines(err).filter(({ type }) => type === 'mistake')
  expect(mistakes.map((each) => [each['row'], each['code']])).toEqual([
    [2, 'json_line_not_object'],
    [3, 'json_key_twice'],
    [4, 'nip_twice'],
    [6, 'json_array_broken'],
  ])
  expect(await sasando([...local, '-i', 'kosong.json'], { cwd })).toMatchObject({ code: 0, out: '' })
})

test('a title in brackets stands above a table as well as any', async () => {
  const cwd = await folderWith({ 'd.csv': `[Konsep] Daftar nilai\nNIP,teknis\n${nip(1)},90` })
  expect(await sasando([...local, '-i', 'd.csv'], { cwd })).toMatchObject({ code: 0 })
})

test('UTF-16 is read without its mark, too, and said so', async () => {
  const little = Buffer.from(`NIP;nama;teknis\r\n${nip(1)};Sītī;90`, 'utf16le')
  const cwd = await folderWith({
    'l.csv': little,
    'b.csv': Buffer.from(little).swap16(),
    'l.ndjson': Buffer.from(`{"nip":"${nip(1)}","nama":"Sītī"}\n`, 'utf16le'),
  })
  for (const [name, encoding] of [
    ['l.csv', 'utf-16le'],
    ['b.csv', 'utf-16be'],
  ] as const) {
    const { out, err } = await sasando([...local, '-i', name, '--json'], { cwd })
    expect(jsonLines(out)).toMatchObject([{ nip: nip(1), nama: 'Sītī' }])
    expect(jsonLines(err)).toContainEqual(expect.objectContaining({ code: 'encoding', data: { encoding } }))
  }
  const { out } = await sasando([...local, '-i', 'l.ndjson'], { cwd })
  expect(jsonLines(out)).toMatchObject([{ nama: 'Sītī' }])
})

test('a day on which the rules do not hold is warned of', async () => {
  const cwd = await folderWith({ 'd.csv': `NIP,teknis\n${nip(1)},90` })
  const early = await sasando([...local, '-i', 'd.csv', '--as-of', '1999-01-01'], { cwd })
  expect(early.code).toBe(0)
  expect(early.err).toContain('warning: This rule set does not hold on 1999-01-01: it holds from 2026-01-01')
  const lines = await sasando([...local, '-i', 'd.csv', '--as-of', '1999-01-01', '--json'], { cwd })
  expect(jsonLines(lines.err)).toContainEqual(expect.objectContaining({ type: 'issue', code: 'day_not_valid' }))
  expect((await sasando([...local, '-i', 'd.csv', '--as-of', '2026-01-01'], { cwd })).err).not.toContain('warning')
})

test('runs that write the same result at once do not write into each other, and leave nothing else', async () => {
  const rows = Array.from({ length: 600 }, (_, index) => `${nip(index)},90,80`)
  const cwd = await folderWith({ 'd.csv': `NIP,teknis,tim\n${rows.join('\n')}` })
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => sasando([...local, '-i', 'd.csv', '-o', 'o.csv', '--workers', '0'], { cwd })),
  )
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  expect((await readFile(join(cwd, 'o.csv'), 'utf8')).trim().split('\r\n')).toHaveLength(601)
  expect((await readdir(cwd)).sort()).toEqual(['d.csv', 'o.csv'])
})

test('what a killed run has left is removed by the next, and what a living one writes is not', async () => {
  const cwd = await folderWith({ 'd.csv': `NIP,teknis\n${nip(1)},90` })
  const { openPart, closePart } = await import('../../src/output/part-file.ts')
  const mine = openPart(join(cwd, 'o.csv'))
  // No process has so high a number.
  const dead = mine.replace(`-${process.pid}-`, '-99999999-')
  for (const part of [mine, dead]) await writeFile(part, '')
  await sasando([...local, '-i', 'd.csv', '-o', 'o.csv'], { cwd })
  closePart(mine)
  expect((await readdir(cwd)).map((name) => join(cwd, name)).sort()).toEqual(
    [join(cwd, 'd.csv'), join(cwd, 'o.csv'), mine].sort(),
  )
})
