import { parseRuleSet, ruleSetFingerprint } from '@sasando/core'
import { presets } from '@sasando/presets'
import { expect, test } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

const preset = presets.find(({ id }) => id === 'kupang-kinerja-lokal')?.text ?? ''
const derivedFrom = (text: string) => {
  const parent = parseRuleSet(text)
  return { id: parent.id, version: parent.version, fingerprint: ruleSetFingerprint(parent) }
}
const derived = (text: string): string =>
  JSON.stringify({
    format: 1,
    id: 'kabupaten',
    version: '1.0',
    title: { id: 'Kabupaten' },
    valid: { from: '2026-01-01' },
    derivedFrom: derivedFrom(text),
    settings: { 'batas-kredit': 8 },
  })
const person =
  '{"nip":"198503172010011001","memimpin":false,"teknis":80,"tim":80,"pelayanan":[{"kode":"a","jam":200,"terverifikasi":true}]}'

test('a rule set that starts from a preset is checked, typed and used for scoring', async () => {
  const cwd = await folderWith({ 'r.json': derived(preset) })
  expect((await sasando(['check', 'r.json'], { cwd })).code).toBe(0)
  expect((await sasando(['types', 'r.json'], { cwd })).out).toContain('"pelayanan"')
  const { code, out } = await sasando(['score', '--rules', 'r.json', '--input', '-'], { cwd, stdin: person })
  expect(code).toBe(0)
  expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({
    ruleSet: { id: 'kabupaten' },
    outcome: { score: { text: '88.00' } },
  })
})

test('a parent that is no preset is named', async () => {
  const own = preset.replace('"2026.1.0"', '"2026.2.0"')
  const cwd = await folderWith({ 'r.json': derived(own), 'induk.json': own })
  expect(await sasando(['check', 'r.json'], { cwd })).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^r\.json:1:\d+/),
  })
  expect((await sasando(['check', 'r.json', '--parent', 'induk.json'], { cwd })).code).toBe(0)
  expect((await sasando(['check', 'r.json', '--parent', 'tiada.json'], { cwd })).code).toBe(3)
  const typed = [
    'explain',
    '--rules',
    'r.json',
    '--parent',
    'induk.json',
    '--input',
    '-',
    '--nip',
    '198503172010011001',
  ]
  const { out } = await sasando([...typed, '--locale', 'en'], { cwd, stdin: person })
  expect(out).toContain('25.00 is beyond the limit of 8, so 8.00 counts.')
})
