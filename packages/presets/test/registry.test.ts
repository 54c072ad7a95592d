import { describe, expect, it } from 'vitest'

import { findPreset, kupangKinerjaLokal, permenpanrb62022, presets, presetText } from '../src/index.ts'
import { isInPackage, readJson, readRules } from './files.ts'

describe('the registry of presets', () => {
  it('has the law first, and says what is law, practice, history and an example', () => {
    expect(presets.map(({ id, status, evidence }) => [id, status, evidence])).toEqual([
      ['permenpanrb-6-2022', 'law', 'law'],
      ['distribusi-predikat', 'law', 'law'],
      ['angka-kredit-2023', 'law', 'code'],
      ['skm-14-2017', 'law', 'published'],
      ['ip-asn-2019', 'law', 'memory'],
      ['talenta-9-kotak', 'practice', 'code'],
      ['tpp-60-40', 'practice', 'code'],
      ['pp46-2011', 'history', 'memory'],
      ['pp30-2019', 'history', 'memory'],
      ['permenpanrb-8-2021', 'history', 'memory'],
      ['konversi-2021', 'history', 'code'],
      ['kupang-kinerja-lokal', 'example', 'made-up'],
      ['perilaku-360', 'example', 'made-up'],
    ])
  })

  it('finds a preset by its id', () => {
    expect(findPreset('permenpanrb-6-2022')).toBe(permenpanrb62022)
    expect(findPreset('kupang-kinerja-lokal')).toBe(kupangKinerjaLokal)
    expect(findPreset('constructor')).toBeUndefined()
  })

  it('names the presets that there are when one is asked for that is not there', () => {
    expect(() => presetText('pp10-1979')).toThrow(RangeError)
    expect(() => presetText('pp10-1979')).toThrow(presets.map(({ id }) => id).join(', '))
  })

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s is its rules file, and cannot be changed',
    (id, preset) => {
      expect(JSON.parse(presetText(id))).toEqual(JSON.parse(readRules(id)))
      expect(JSON.parse(preset.text)).toMatchObject({
        id,
        version: preset.version,
        title: preset.title,
        valid: preset.valid,
      })
      expect(Object.isFrozen(preset)).toBe(true)
    },
  )

  it.each(presets.map(({ id }) => [id]))('%s has its rules, cases, page for readers and subpaths', (id) => {
    const { exports } = readJson('package.json') as { exports: Record<string, unknown> }
    for (const file of [`rules/${id}.json`, `cases/${id}.json`, `docs/${id}.md`])
      expect(isInPackage(file), file).toBe(true)
    expect(Object.keys(exports)).toEqual(expect.arrayContaining([`./${id}`, `./${id}.json`, `./cases/${id}.json`]))
  })
})
