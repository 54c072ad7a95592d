import { expect, test } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

const rules = (tests: readonly object[], more: object = {}): string =>
  JSON.stringify(
    {
      format: 1,
      id: 'kota',
      version: '1.0',
      title: { id: 'Kota' },
      valid: { from: '2026-01-01' },
      sources: { lokal: { kind: 'policy', title: 'Perwali 5/2026' } },
      scales: { mutu: { levels: ['kurang', 'baik'] } },
      inputs: { a: { type: 'integer', range: [0, 100] } },
      steps: [
        {
          id: 'mutu',
          kind: 'bands',
          basis: ['lokal'],
          of: 'a',
          scale: 'mutu',
          bands: [{ level: 'kurang' }, { level: 'baik', from: 60 }],
        },
      ],
      outcome: { level: 'mutu' },
      tests,
      ...more,
    },
    null,
    2,
  )
const good = { name: 'baik', given: { a: 60 }, expect: { mutu: 'baik' } }
const poor = { name: 'kurang', given: { a: 59 }, expect: { mutu: 'kurang' } }

// What the tests of each preset notice is a promise of the presets, and tried there.
test('the tests of a preset lead everywhere and notice every change', async () => {
  const { code, out } = await sasando(['test', 'kupang-kinerja-lokal', '--mutate', '--json'])
  expect(code).toBe(0)
  const { coverage, mutations, failed } = JSON.parse(out)
  expect(failed).toBe(0)
  for (const { tests } of [...coverage.steps, ...coverage.branches]) expect(tests).not.toEqual([])
  // Some changes are refused, or make no difference to anybody; none that does goes unnoticed.
  const fates = mutations.mutants.map(({ fate }: { fate: string }) => fate)
  expect(fates).toContain('noticed')
  expect(fates).not.toContain('survived')
})

test('says which tests pass, and what they do not lead to', async () => {
  const cwd = await folderWith({ 'r.json': rules([good]) })
  const { code, out } = await sasando(['test', 'r.json', '--locale', 'en'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(
    /^✓ baik\n1 passed, 0 failed\.\nr\.json:\d+:\d+ {2}No test leads to this band\. \(steps\[0\]\.bands\[0\]\)\n/,
  )
  expect(out).toContain('1 of 1 steps and 1 of 2 branches')
  expect((await sasando(['test', 'r.json'], { cwd })).out).toContain('Belum ada uji yang sampai ke rentang ini.')
})

test('a test that fails ends with 1 and its place', async () => {
  const cwd = await folderWith({ 'r.json': rules([{ ...good, given: { a: 10 } }, poor]) })
  const { code, out } = await sasando(['test', 'r.json'], { cwd })
  expect(code).toBe(1)
  expect(out).toMatch(/^✗ baik\n✓ kurang\nr\.json:\d+:\d+ {2}.*baik.*\(tests\[0\]\.expect\.mutu\)\n1 lulus, 1 gagal\./)
})

test('--mutate names each change that no test notices, and ends with 1', async () => {
  const cwd = await folderWith({ 'r.json': rules([good]), 'all.json': rules([good, poor]) })
  const { code, out } = await sasando(['test', 'r.json', '--mutate', '--locale', 'en'], { cwd })
  expect(code).toBe(1)
  expect(out).toMatch(/^r\.json:\d+:\d+ {2}warning: No test notices when 60 becomes 59 here\..*bands\[1\]\.from\)$/m)
  expect(out).toContain('4 changes were tried: 2 noticed by a test, 2 by none')
  const { mutations } = JSON.parse((await sasando(['test', 'r.json', '--mutate', '--json'], { cwd })).out)
  expect(mutations.survivors[1]).toMatchObject({
    code: 'not_noticed',
    sentence: expect.any(String),
    records: [{ a: 59 }],
    fix: [{ op: 'add', path: ['tests', 1], value: { given: { a: 59 }, expect: { mutu: 'kurang' } } }],
  })
  expect((await sasando(['test', 'all.json', '--mutate'], { cwd })).code).toBe(0)
})

test('the day of the settings can be given', async () => {
  const settings = {
    batas: { type: 'integer', range: [0, 100], default: 60, values: [{ from: '2026-07-01', value: 70 }] },
  }
  const step = { id: 'nilai', kind: 'logic', basis: ['lokal'], logic: { min: [{ var: 'a' }, { setting: 'batas' }] } }
  const expected = { name: 'batas', given: { a: 90 }, expect: { nilai: 70 } }
  const more = { settings, scales: undefined, steps: [step], outcome: { score: 'nilai' } }
  const cwd = await folderWith({ 'r.json': rules([expected], more) })
  expect((await sasando(['test', 'r.json'], { cwd })).code).toBe(1)
  expect((await sasando(['test', 'r.json', '--as-of', '2026-07-01'], { cwd })).code).toBe(0)
})

test('without tests it says so; wrong rules are not tested', async () => {
  const cwd = await folderWith({ 'r.json': rules([]), 'b.json': '{' })
  expect(await sasando(['test', 'r.json'], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('"tests"') })
  expect((await sasando(['test', 'b.json'], { cwd })).code).toBe(1)
  expect((await sasando(['test'])).code).toBe(2)
})
