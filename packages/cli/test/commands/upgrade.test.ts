import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseRuleSet, ruleSetFingerprint } from '@sasando/core'
import { presets } from '@sasando/presets'
import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const preset = presets.find(({ id }) => id === 'kupang-kinerja-lokal')?.text ?? ''
/** The preset as it was: with a name that it has no more, and points that cost more hours. */
const old = preset
  .replace('"version": "2026.1.0"', '"version": "2025.9.0"')
  .replaceAll('"jam-per-poin"', '"jam-satu-poin"')
  .replace(/("jam-satu-poin": \{[^}]*"default": )\S+?(,?\s)/, '$116$2')
const derived = (settings: object): string => {
  const { id, version, ...parent } = parseRuleSet(old)
  const derivedFrom = { id, version, fingerprint: ruleSetFingerprint({ id, version, ...parent }) }
  const head = { format: 1, id: 'kabupaten', version: '1.0', title: { id: 'Kabupaten' }, valid: { from: '2026-01-01' } }
  return JSON.stringify({ ...head, derivedFrom, settings }, null, 2)
}
const people = [1, 2]
  .map((hours) =>
    JSON.stringify({
      nip: `19850317201001100${hours}`,
      unit: 'Dinkes',
      memimpin: false,
      teknis: 80,
      tim: 80,
      pelayanan: [{ kode: 'a', jam: hours * 16, terverifikasi: true }],
    }),
  )
  .join('\n')
const files = { 'lama.json': old, 'baik.json': derived({ 'batas-kredit': 3 }), 'data.ndjson': people }
const stale = { ...files, 'macet.json': derived({ 'batas-kredit': 3, 'jam-satu-poin': 6 }) }

test('a clean upgrade says what the parent changes, whom it moves, and saves the rule set', async () => {
  const cwd = await folderWith(files)
  const typed = ['upgrade', 'baik.json', '--parent', 'lama.json', '--locale', 'en']
  const { code, out } = await sasando(
    [...typed, '--input', 'data.ndjson', '--group-by', 'unit', '--out', 'maju.json'],
    {
      cwd,
    },
  )
  expect(out).toContain('kupang-kinerja-lokal 2025.9.0 → 2026.1.0')
  expect(out).toMatch(/removed +setting +jam-satu-poin/)
  expect(out).toMatch(/added +setting +jam-per-poin/)
  expect(out).toMatch(/fits +setting +batas-kredit/)
  expect(out).toContain('The upgrade is clean')
  expect(out).toMatch(/by unit\n[^\n]*\n +Dinkes +2/)
  expect(out).toMatch(/up +2/)
  expect(code).toBe(0)
  const saved = await readFile(join(cwd, 'maju.json'), 'utf8')
  expect(saved.replace('2026.1.0', '2025.9.0').replace(/sha256:\w+/, '')).toBe(
    files['baik.json'].replace(/sha256:\w+/, ''),
  )
  expect((await sasando(['check', 'maju.json'], { cwd })).code).toBe(0)
})

test('what no longer fits ends with 1, with its place, and nobody is counted', async () => {
  const cwd = await folderWith(stale)
  const typed = ['upgrade', 'macet.json', '--parent', 'lama.json', '--locale', 'en', '--input', 'data.ndjson']
  const { code, out } = await sasando(typed, { cwd })
  expect(code).toBe(1)
  expect(out).toMatch(/does not fit +setting +jam-satu-poin/)
  expect(out).toMatch(/^macet\.json:18:22 {2}There is no setting called "jam-satu-poin"/m)
  expect(out).toContain('can be counted once')
  expect(out).not.toContain('Impact')
})

test('programs read the upgrade, then the impact', async () => {
  const cwd = await folderWith(stale)
  const typed = ['--parent', 'lama.json', '--input', 'data.ndjson', '--json']
  const lines = jsonLines((await sasando(['upgrade', 'baik.json', ...typed], { cwd })).out)
  expect(lines.map(({ type }) => type)).toEqual(['upgrade', 'impact'])
  expect(lines[0]).toMatchObject({ isClean: true, to: { version: '2026.1.0' }, overrides: [{ state: 'kept' }] })
  expect(JSON.parse(String(lines[0]?.['text']))).toMatchObject({ id: 'kabupaten' })
  expect(lines[1]).toMatchObject({ people: 2 })
  const [refused] = jsonLines((await sasando(['upgrade', 'macet.json', ...typed], { cwd })).out)
  expect(refused).toMatchObject({
    isClean: false,
    issues: [
      { code: 'unknown_name', sentence: expect.any(String) },
      // The decision behind a value of its own is asked for once, though the text is read twice.
      { code: 'setting_basis_inherited', line: 17, sentence: expect.any(String) },
    ],
  })
})

test('what cannot be upgraded is refused with a reason', async () => {
  const cwd = await folderWith({
    ...files,
    'rusak.json': '{ "derivedFrom": ',
    'lain.json': old.replace('"kupang-kinerja-lokal"', '"lain"'),
  })
  const refused = async (args: readonly string[]) => {
    const { code, err } = await sasando(['upgrade', ...args, '--locale', 'en'], { cwd })
    return `${code} ${err}`
  }
  expect(await refused(['baik.json'])).toMatch(/^1 [^]*which was not given[^]*2026\.1\.0 is there now/)
  expect(await refused(['lama.json'])).toMatch(/^1 lama\.json:1:1 {2}"kupang-kinerja-lokal" does not derive/)
  expect(await refused(['rusak.json'])).toMatch(/^1 rusak\.json/)
  expect(await refused(['baik.json', '--parent', 'lama.json', '--to', 'lain.json'])).toMatch(/^1 [^]*not from "lain"/)
  expect(await refused(['baik.json', '--parent', 'lama.json', '--to', 'rusak.json'])).toMatch(/^1 rusak\.json/)
  expect(await refused(['baik.json', '--parent', 'lama.json', '--out', 'baik.json'])).toMatch(/^2 [^]*is the input/)
  expect(await refused(['tiada.json'])).toMatch(/^3 /)
})

test('a parent that is no preset needs its newer version named', async () => {
  const own = old.replace('"kupang-kinerja-lokal"', '"kota"')
  const parent = parseRuleSet(own)
  const reference = { id: parent.id, version: parent.version, fingerprint: ruleSetFingerprint(parent) }
  const text = JSON.stringify({ ...JSON.parse(derived({})), derivedFrom: reference })
  const cwd = await folderWith({ 'kota.json': own, 'r.json': text, 'kota2.json': own.replace('2025.9.0', '2025.10.0') })
  const typed = ['upgrade', 'r.json', '--parent', 'kota.json', '--locale', 'en']
  expect(await sasando(typed, { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('--to') })
  const { code, out } = await sasando([...typed, '--to', 'kota2.json'], { cwd })
  expect([code, out]).toEqual([0, expect.stringContaining('kota 2025.9.0 → 2025.10.0')])
})

test('check warns of a parent that is older than the installed preset', async () => {
  const cwd = await folderWith(files)
  const { code, out } = await sasando(['check', 'baik.json', '--parent', 'lama.json', '--locale', 'en'], { cwd })
  expect(out).toMatch(/^baik\.json:13:16 {2}warning: .*2025\.9\.0, and 2026\.1\.0 is there now/m)
  expect(code).toBe(0)
})
