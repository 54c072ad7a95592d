import { presets } from '@sasando/presets'
import { expect, test } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

const law = presets[0]?.text ?? ''

test.each(presets.map(({ id }) => id))('the preset %s has no issues and its tests pass', async (id) => {
  const { code, out } = await sasando(['check', id])
  expect(code).toBe(0)
  expect(out).toMatch(/[1-9]\d* lulus, 0 gagal/)
})

test('shows each issue as file:line:column, in both languages', async () => {
  const cwd = await folderWith({
    'a.json': law.replace('"kind": "matrix"', '"kind": "matriks"'),
    'b.json': '{ "format": 1, }',
  })
  const { code, out } = await sasando(['check', 'a.json'], { cwd })
  expect(code).toBe(1)
  expect(out).toMatch(/^a\.json:\d+:\d+ {2}.*matrix/m)
  const broken = await sasando(['check', 'b.json', '--locale', 'en'], { cwd })
  expect(broken).toMatchObject({ code: 1, out: expect.stringMatching(/^b\.json:1:\d+ {2}There is a comma/m) })
})

test('a test of the rule set that fails is an issue', async () => {
  const rules = JSON.parse(law) as { tests: { expect: Record<string, unknown> }[] }
  const first = rules.tests[0]
  if (first) first.expect = { predikat: 'sangat-kurang' === first.expect['predikat'] ? 'baik' : 'sangat-kurang' }
  const cwd = await folderWith({ 'r.json': JSON.stringify(rules, null, 2) })
  const { code, out } = await sasando(['check', 'r.json'], { cwd })
  expect(code).toBe(1)
  expect(out).toMatch(/1 gagal/)
})

test('--json gives issues and test counts to programs', async () => {
  const cwd = await folderWith({ 'b.json': '{' })
  expect(JSON.parse((await sasando(['check', 'permenpanrb-6-2022', '--json'])).out)).toMatchObject({
    ok: true,
    tests: { failed: 0 },
  })
  const { out } = await sasando(['check', 'b.json', '--json'], { cwd })
  expect(JSON.parse(out)).toMatchObject({ ok: false, issues: [{ line: 1, sentence: expect.any(String) }] })
})

test('rules that are neither a preset nor a file end with 3, and with what was meant', async () => {
  expect(await sasando(['check', 'permenpanrb-6-2020'])).toMatchObject({
    code: 3,
    err: expect.stringContaining('"permenpanrb-6-2022"?'),
  })
  expect((await sasando(['check', 'tiada.json'])).code).toBe(3)
  expect((await sasando(['check'])).code).toBe(2)
})

test('rules with issues are not used for scoring', async () => {
  const cwd = await folderWith({ 'r.json': '{ "format": 1 }', 'd.csv': 'NIP\n' })
  const { code, err } = await sasando(['score', '--rules', 'r.json', '--input', 'd.csv'], { cwd })
  expect(code).toBe(1)
  expect(err).toMatch(/^r\.json:1:\d+ {2}/m)
})
