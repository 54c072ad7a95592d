import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseRuleSet, ruleSetFingerprint } from '@sasando/core'
import { presets } from '@sasando/presets'
import { describe, expect, it, test } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

describe('the list of presets', () => {
  it('has every preset with its status, evidence and validity', async () => {
    const { code, out } = await sasando(['presets'])
    expect(code).toBe(0)
    for (const { id, version, valid } of presets)
      expect(out).toMatch(new RegExp(`^${id} +${version} +\\w.* ${valid.from} –( ${valid.to ?? 'x'})?$`, 'm'))
    expect(out).toMatch(/^permenpanrb-6-2022 .*peraturan +naskah/m)
    expect(out).toMatch(/^pp46-2011 .*riwayat +ingatan .*2014-01-01 – 2021-06-30$/m)
  })
  it('fits 80 columns in both languages', async () => {
    for (const locale of ['id', 'en'])
      expect(longestLine((await sasando(['presets', '--locale', locale])).out)).toBeLessThanOrEqual(80)
  })
  it('is there for programs', async () => {
    expect(JSON.parse((await sasando(['presets', '--json'])).out)).toMatchObject(
      presets.map(({ id, version, status, evidence, valid }) => ({ id, version, status, evidence, valid })),
    )
  })
})

describe('one preset', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s is shown with its sources and open questions, in 80 columns',
    async (id, { text }) => {
      const ruleSet = parseRuleSet(text)
      const { sources = {} } = ruleSet
      const [indonesian, english] = [await sasando(['presets', id]), await sasando(['presets', id, '--locale', 'en'])]
      for (const { code, out } of [indonesian, english]) {
        expect(code).toBe(0)
        expect(longestLine(out)).toBeLessThanOrEqual(80)
        // Whoever derives from it has to pin it.
        expect(out).toContain(ruleSetFingerprint(ruleSet))
        // Words that are wrapped stand on two lines.
        for (const { title } of Object.values(sources)) expect(out.replaceAll(/\s+/g, ' ')).toContain(title)
      }
      expect(indonesian.out).toMatch(/^Pertanyaan terbuka bagi ahli\n1\. /m)
      expect(english.out).toMatch(/^Open questions.*\n1\. /m)
    },
  )
  it('is there for programs', async () => {
    const found: unknown = JSON.parse((await sasando(['presets', 'tpp-60-40', '--json'])).out)
    expect(found).toMatchObject({ id: 'tpp-60-40', status: 'practice', evidence: 'code', sources: expect.any(Object) })
    expect(found).toHaveProperty('fingerprint', expect.stringMatching(/^sha256:[0-9a-f]{64}$/))
    expect(found).toHaveProperty('questions', expect.arrayContaining([expect.stringContaining('Perwali')]))
  })
  it('is saved as it is', async () => {
    const cwd = await folderWith({})
    const { code, out } = await sasando(['presets', 'tpp-60-40', '--out', 'tpp.json'], { cwd })
    expect([code, out]).toEqual([0, 'Disimpan di tpp.json.\n'])
    const saved = parseRuleSet(await readFile(join(cwd, 'tpp.json'), 'utf8'))
    const preset = presets.find(({ id }) => id === 'tpp-60-40')
    expect(ruleSetFingerprint(saved)).toBe(ruleSetFingerprint(parseRuleSet(preset?.text ?? '')))
  })
})

test('a name that no preset has is told of with the one that was meant', async () => {
  const { code, err } = await sasando(['presets', 'tpp-60-04', '--locale', 'en'])
  expect([code, err]).toEqual([2, expect.stringMatching(/no preset "tpp-60-04".*mean.*"tpp-60-40"/)])
  expect((await sasando(['presets', 'constructor'])).code).toBe(2)
  expect((await sasando(['presets', '--out', 'x.json'])).code).toBe(2)
})
