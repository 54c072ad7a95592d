import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { compile, generateModule, generateModuleTypes, parseRuleSet } from '@sasando/core'
import { presets } from '@sasando/presets'
import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const local = presets.find(({ id }) => id === 'kupang-kinerja-lokal')?.text ?? ''
const law = presets.find(({ id }) => id === 'permenpanrb-6-2022')?.text ?? ''
const { plan, ruleSet } = compile(parseRuleSet(local))
const read = (cwd: string, name: string): Promise<string> => readFile(join(cwd, name), 'utf8')

test('writes modules and their declarations into a folder, by id, and the same bytes again', async () => {
  const cwd = await folderWith({ 'aturan.json': local })
  const typed = ['build', 'aturan.json', 'permenpanrb-6-2022', '--out', 'lib/modul']
  expect(await sasando(typed, { cwd })).toMatchObject({ code: 0, err: '' })
  const names = [
    'kupang-kinerja-lokal.d.ts',
    'kupang-kinerja-lokal.js',
    'permenpanrb-6-2022.d.ts',
    'permenpanrb-6-2022.js',
  ]
  expect(await readdir(join(cwd, 'lib/modul'))).toEqual(names)
  expect(await read(cwd, `lib/modul/${names[1]}`)).toBe(generateModule(plan))
  expect(await read(cwd, `lib/modul/${names[0]}`)).toBe(generateModuleTypes(ruleSet, plan))
  const before = await Promise.all(names.map((name) => read(cwd, `lib/modul/${name}`)))
  await sasando(typed, { cwd })
  expect(await Promise.all(names.map((name) => read(cwd, `lib/modul/${name}`)))).toEqual(before)
})

test('writes one module to a file or to standard output', async () => {
  const cwd = await folderWith({ 'aturan.json': local })
  const { out, code } = await sasando(['build', 'aturan.json'], { cwd })
  expect({ code, out }).toEqual({ code: 0, out: generateModule(plan) })
  expect((await sasando(['build', 'aturan.json', '--out', 'a.mjs'], { cwd })).code).toBe(0)
  expect(await read(cwd, 'a.mjs')).toBe(out)
  expect(await read(cwd, 'a.d.mts')).toContain('declare const runner')
  // The settings of a day are in the module.
  const later = await sasando(['build', 'aturan.json', '--as-of', '2026-07-01'], { cwd })
  expect(later.out).toContain('"asOf":"2026-07-01"')
})

test('tells programs what was built', async () => {
  const cwd = await folderWith({ 'aturan.json': local })
  const { out } = await sasando(['build', 'aturan.json', '--out', 'lib', '--json'], { cwd })
  expect(jsonLines(out)).toEqual([
    {
      ruleSet: plan.ruleSet,
      asOf: '2026-01-01',
      module: join('lib', 'kupang-kinerja-lokal.js'),
      types: join('lib', 'kupang-kinerja-lokal.d.ts'),
    },
  ])
  const [only] = jsonLines((await sasando(['build', 'aturan.json', '--json'], { cwd })).out)
  expect(only).toEqual({
    ruleSet: plan.ruleSet,
    asOf: '2026-01-01',
    code: generateModule(plan),
    declarations: generateModuleTypes(ruleSet, plan),
  })
})

test('refuses every rule set with errors by line and column, and writes nothing', async () => {
  const cwd = await folderWith({
    'a.json': law.replace('"kind": "matrix"', '"kind": "matriks"'),
    'b.json': '{ "format": 1, }',
    'c.json': local,
  })
  const { code, err } = await sasando(['build', 'c.json', 'a.json', 'b.json', '--out', 'lib', '--locale', 'en'], {
    cwd,
  })
  expect(code).toBe(1)
  expect(err).toMatch(/^a\.json:\d+:\d+ {2}.*matrix/m)
  expect(err).toMatch(/^b\.json:1:\d+ {2}There is a comma/m)
  expect(await readdir(cwd)).toEqual(['a.json', 'b.json', 'c.json'])
})

test.each([
  [['a.json', 'b.json'], '--out'],
  [['a.json', 'b.json', '--out', 'a.js'], 'a.js'],
  [['a.json', '--out', 'a.ts'], '.js, .mjs'],
  [['a.json', '--out', 'a.json'], '.js, .mjs'],
  [['c.js', '--out', 'c.js'], 'c.js'],
  [['a.json', 'a.json', '--out', 'lib'], 'kupang-kinerja-lokal.js'],
  [['a.json', '--as-of', '2026-02-30'], '2026-02-30'],
])('refuses %j as wrong usage', async (typed, text) => {
  const cwd = await folderWith({ 'a.json': local, 'b.json': law, 'c.js': local })
  const { code, err } = await sasando(['build', ...typed], { cwd })
  expect(code).toBe(2)
  expect(err).toContain(text)
  expect(await readdir(cwd)).toEqual(['a.json', 'b.json', 'c.js'])
})

test('a folder that cannot be made ends with 3', async () => {
  const cwd = await folderWith({ 'a.json': local, penuh: '' })
  expect((await sasando(['build', 'a.json', '--out', 'penuh/lib'], { cwd })).code).toBe(3)
})
