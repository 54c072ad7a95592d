import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const examples = resolve(import.meta.dirname, '../../../../examples')
const attendance = join(examples, 'plugin-attendance')
const service = join(examples, 'plugin-service-months')
const discipline = join(attendance, 'rules/disiplin.json')
const hostile = resolve(import.meta.dirname, '../plugins/hostile.ts')

const rules = (operator: string): string =>
  JSON.stringify({
    format: 1,
    id: 'uji',
    version: '1.0',
    title: { id: 'Uji' },
    valid: { from: '2026-01-01' },
    inputs: { n: { type: 'integer', range: [0, 99] } },
    steps: [{ id: 'hasil', kind: 'logic', logic: { [operator]: [{ var: 'n' }] } }],
    outcome: { hasil: 'hasil' },
  })
/** Rows from 0 on; row 13 of the people stands in row 15 of the table. */
const table = (count: number): string =>
  ['NIP;n', ...Array.from({ length: count }, (_, n) => `1990010120150319${String(n).padStart(2, '0')};${n}`)].join('\n')

test('a rule set with a plugin is checked, scored and explained', async () => {
  const data = join(attendance, 'data/pegawai.csv')
  const check = await sasando(['check', discipline, '--plugin', attendance])
  expect(check).toMatchObject({ code: 0, out: expect.stringContaining('4 lulus, 0 gagal') })
  const score = await sasando(['score', '-r', discipline, '-p', attendance, '-i', data, '--json'])
  expect(score.code).toBe(0)
  expect(jsonLines(score.out).map((line) => (line['outcome'] as { score: { text: string } }).score.text)).toEqual([
    '94.75',
    '100.00',
    '60.00',
  ])
  const explain = await sasando(['explain', '-n', '198503032010011903', '-r', discipline, '-p', attendance, '-i', data])
  expect(explain).toMatchObject({ code: 0, out: expect.stringContaining('melebihi batas potongan') })
})

test('a rule set with a plugin is tested and mutated, and its types are written', async () => {
  const { code, out } = await sasando(['test', discipline, '-p', attendance, '--mutate', '--locale', 'en'])
  expect(code).toBe(0)
  expect(out).toContain('14 changes were tried: 13 noticed by a test')
  const types = await sasando(['types', discipline, '-p', attendance])
  expect(types).toMatchObject({ code: 0, out: expect.stringContaining('readonly "tl-1": number') })
  expect(await sasando(['test', discipline])).toMatchObject({ code: 1 })
})

test('several plugins go together, by file, folder or package', async () => {
  const { code } = await sasando(
    ['check', discipline, '-p', join(service, 'src/index.ts'), '-p', './plugin-attendance'],
    {
      cwd: examples,
    },
  )
  expect(code).toBe(0)
})

test('a plugin that is needed and not given is asked for', async () => {
  const { code, out } = await sasando(['check', discipline, '--locale', 'en'])
  expect(code).toBe(1)
  expect(out).toMatch(/disiplin\.json:\d+:\d+ {2}This rule set needs the plugin "attendance".*--plugin/)
})

test('rows come out in their order, however many workers score them', async () => {
  const cwd = await folderWith({ 'r.json': rules('chatting-do'), 'd.csv': table(1000 / 10) })
  const { code, out } = await sasando(['score', '-r', 'r.json', '-p', hostile, '-i', 'd.csv', '--json'], { cwd })
  expect(code).toBe(0)
  // What a plugin prints is not among the results.
  expect(jsonLines(out).map((line) => line['row'])).toEqual(Array.from({ length: 100 }, (_, n) => n + 2))
})

test('an operator that fails refuses its row, by name; the others are scored', async () => {
  const cwd = await folderWith({ 'r.json': rules('failing-do'), 'd.csv': table(20) })
  const { code, err, out } = await sasando(['score', '-r', 'r.json', '-p', hostile, '-i', 'd.csv', '--locale', 'en'], {
    cwd,
  })
  expect(code).toBe(1)
  expect(err).toContain('d.csv:15')
  expect(err).toContain('the operator "failing-do" of the plugin "failing" failed: it gave a number that is not whole')
  expect(out).toMatch(/scored +19/)
})

test('a plugin that loops is stopped, with its name and the row, and nothing is saved', async () => {
  const cwd = await folderWith({ 'r.json': rules('looping-do'), 'd.csv': table(20) })
  const args = [
    'score',
    '-r',
    'r.json',
    '-p',
    hostile,
    '-i',
    'd.csv',
    '-o',
    'out.csv',
    '--deadline',
    '0.5',
    '--locale',
    'en',
  ]
  const { code, err } = await sasando(args, { cwd })
  expect(code).toBe(3)
  expect(err).toContain('The plugin "looping" was stopped: it did not come back within 0.5 seconds (d.csv, row 15).')
  await expect(readFile(join(cwd, 'out.csv'))).rejects.toThrow('ENOENT')
})

test('a plugin that loops while it is loaded or explains is stopped', async () => {
  const loading = resolve(import.meta.dirname, '../plugins/looping-at-once.ts')
  const check = await sasando(['check', discipline, '-p', loading, '--deadline', '0.5', '--locale', 'en'])
  expect(check).toMatchObject({ code: 3, err: expect.stringMatching(/looping-at-once\.ts" was stopped/) })
  const cwd = await folderWith({ 'r.json': rules('looping-do'), 'd.csv': table(20) })
  const args = [
    'explain',
    '-n',
    '199001012015031913',
    '-r',
    'r.json',
    '-p',
    hostile,
    '-i',
    'd.csv',
    '--deadline',
    '0.5',
  ]
  expect(await sasando(args, { cwd })).toMatchObject({ code: 3, err: expect.stringContaining('"looping" dihentikan') })
})

test('a plugin that ends the program ends its worker only', async () => {
  const cwd = await folderWith({ 'r.json': rules('quitting-do'), 'd.csv': table(20) })
  const { code, err } = await sasando(['score', '-r', 'r.json', '-p', hostile, '-i', 'd.csv', '--locale', 'en'], {
    cwd,
  })
  expect(code).toBe(3)
  expect(err).toContain('ended the program that it runs in')
})

test('a plugin that throws when its call is over breaks nothing', async () => {
  const cwd = await folderWith({ 'r.json': rules('throwing-later-do'), 'd.csv': table(20) })
  const { code, out } = await sasando(['score', '-r', 'r.json', '-p', hostile, '-i', 'd.csv', '--locale', 'en'], {
    cwd,
  })
  expect(code).toBe(0)
  expect(out).toMatch(/scored +20/)
})

test.each([
  ['nihil.ts', 3, 'There is no file nihil.ts'],
  ['empty.mjs', 1, 'exports nothing that definePlugin of @sasando/core has made'],
  ['broken.mjs', 1, 'kaputt'],
  ['.', 1, 'package.json names no module'],
])('what is no plugin is refused with what to do (%s)', async (path, code, sentence) => {
  const cwd = await folderWith({ 'empty.mjs': 'export const a = 1\n', 'broken.mjs': 'throw new Error("kaputt")\n' })
  const outcome = await sasando(['check', discipline, '-p', path, '--locale', 'en'], { cwd })
  expect(outcome).toMatchObject({ code, err: expect.stringContaining(sentence) })
})

test('two plugins that do not go together are refused, by name', async () => {
  const { code, err } = await sasando([
    'check',
    discipline,
    '-p',
    attendance,
    '-p',
    join(attendance, 'src/index.ts'),
    '--locale',
    'en',
  ])
  expect(code).toBe(1)
  expect(err).toContain('plugins[0] and plugins[1] are both named "attendance"')
})

test.each(['0', '-1', 'soon', '1e9'])('%s is no deadline', async (deadline) => {
  expect(await sasando(['check', discipline, '--deadline', deadline])).toMatchObject({ code: 2 })
})

const impactArgs = ['impact', 'r.json', 'r.json', '-p', hostile, '-i', 'd.csv', '--locale', 'en']

test('a receipt is made and verified, and an impact counted, by rules with a plugin', async () => {
  const cwd = await folderWith({})
  const data = join(attendance, 'data/pegawai.csv')
  const of = ['-r', discipline, '-p', attendance, '-i', data, '-n', '198503032010011903', '--secret', 'rahasia.txt']
  const made = await sasando(['receipt', ...of], { cwd })
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^SASANDO1:/) })
  expect(await sasando(['verify', made.out.trim(), ...of], { cwd })).toMatchObject({ code: 0 })
  const other = await sasando(['verify', made.out.trim().replace(/.$/, '0'), ...of, '--json'], { cwd })
  expect(other).toMatchObject({ code: 1, out: expect.stringContaining('"ok":false') })
  const impact = await sasando(
    ['impact', discipline, discipline, '-p', attendance, '-i', data, '--group-by', 'unit', '--json'],
    { cwd },
  )
  expect(impact.code).toBe(0)
  expect(JSON.parse(impact.out)).toMatchObject({ people: 3, outcomes: { score: { same: 3, up: 0 } } })
  // Without the plugin it is asked for.
  expect(await sasando(['impact', discipline, discipline, '-i', data], { cwd })).toMatchObject({ code: 1 })
})

test('an impact tells of a plugin that fails, with the row, and stops one that loops', async () => {
  const failing = await folderWith({ 'r.json': rules('failing-do'), 'd.csv': table(20) })
  const told = await sasando(impactArgs, { cwd: failing })
  expect(told).toMatchObject({ code: 1, err: expect.stringContaining('d.csv:15') })
  expect(told.out).toMatch(/people +20/)
  const looping = await folderWith({ 'r.json': rules('looping-do'), 'd.csv': table(20), 'rahasia.txt': 'x'.repeat(40) })
  const stopped = await sasando([...impactArgs, '--deadline', '0.5'], { cwd: looping })
  expect(stopped).toMatchObject({ code: 3, err: expect.stringContaining('0.5 seconds (d.csv, row 15)') })
  const person = ['-r', 'r.json', '-p', hostile, '-i', 'd.csv', '-n', '199001012015031913', '--secret', 'rahasia.txt']
  const quick = ['--deadline', '0.5', '--locale', 'en']
  for (const command of [['receipt'], ['verify', 'SASANDO1:A/1/2026-01-01:B']])
    expect(await sasando([...command, ...person, ...quick], { cwd: looping })).toMatchObject({
      code: 3,
      err: expect.stringContaining('The plugin "looping" was stopped'),
    })
})
