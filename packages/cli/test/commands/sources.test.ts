import { parseRuleSet, ruleSetFingerprint } from '@sasando/core'
import { presetText } from '@sasando/presets'
import { expect, test } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

const kupang = 'kupang-kinerja-lokal'

test('says what rests on a source, with its page and its place', async () => {
  const { code, out } = await sasando(['sources', kupang, '--cites', 'p6#lampiran-bab-iv', '--locale', 'en'])
  expect(code).toBe(0)
  expect(out).toMatch(/^kupang-kinerja-lokal 2026\.1\.0 {2}Kupang local performance/)
  expect(out).toContain(`  fingerprint ${ruleSetFingerprint(parseRuleSet(presetText(kupang)))}\n`)
  expect(out).toMatch(
    /Performance predicate .*p6#lampiran-bab-iv-b-3-a-3 .*PermenPANRB 6\/2022, p\. 99–100 .*kupang-kinerja-lokal:\d+/,
  )
  expect(out).not.toContain('lokal#2')
  const none = await sasando(['sources', kupang, '--cites', 'p6#pasal-24', '--locale', 'en'])
  expect(none.out).toContain('Nothing in it rests on that.')
})

test('says which rule sets held on a day, and what the settings were worth', async () => {
  const asked = async (day: string) =>
    JSON.parse((await sasando(['sources', kupang, 'permenpanrb-6-2022', '--on', day, '--json'])).out)
  const ids = (found: { ruleSet: { id: string } }[]) => found.map(({ ruleSet }) => ruleSet.id)
  expect(ids(await asked('2025-01-01'))).toEqual(['permenpanrb-6-2022'])
  expect(ids(await asked('2026-01-01'))).toEqual([kupang, 'permenpanrb-6-2022'])
  expect((await asked('2026-01-01'))[0]).toMatchObject({
    file: kupang,
    settings: expect.arrayContaining([
      expect.objectContaining({ id: 'batas-kredit', value: '5', since: '2026-01-01' }),
    ]),
  })
  const never = await sasando(['sources', kupang, '--on', '2020-01-01'])
  expect(never).toMatchObject({ code: 0, out: 'Tidak ada di antara perangkat aturan ini yang berlaku saat itu.\n' })
})

test('a rule set of a unit stands in place of the one that it derives from', async () => {
  const fingerprint = ruleSetFingerprint(parseRuleSet(presetText(kupang)))
  const child = {
    format: 1,
    id: 'dinkes',
    version: '1.0',
    title: { id: 'Dinas Kesehatan' },
    valid: { from: '2026-03-01' },
    derivedFrom: { id: kupang, version: '2026.1.0', fingerprint },
    settings: { 'batas-kredit': '3' },
  }
  const cwd = await folderWith({ 'dinkes.json': JSON.stringify(child) })
  const asked = (...more: string[]) =>
    sasando(['sources', kupang, 'dinkes=dinkes.json', '--locale', 'en', ...more], { cwd })
  const { out } = await asked('--unit', 'dinkes', '--on', '2026-03-01')
  expect(out).toMatch(
    /^dinkes 1\.0 {2}Dinas Kesehatan\n {2}holds from 2026-03-01, for dinkes\n {2}derived from kupang-kinerja-lokal 2026\.1\.0/,
  )
  expect(out).toContain('3 since 2026-03-01')
  expect(out).not.toMatch(/^kupang/m)
  expect((await asked('--unit', 'dinkes', '--on', '2026-02-01')).out).toMatch(/^kupang/)
  expect((await asked('--unit', 'lain', '--on', '2026-03-01')).out).toMatch(/^kupang/)
})

test('wrong days and missing rules are refused', async () => {
  expect((await sasando(['sources', kupang, '--on', '2026-02-30'])).code).toBe(2)
  expect((await sasando(['sources'])).code).toBe(2)
  expect((await sasando(['sources', 'tiada.json'])).code).toBe(3)
})
