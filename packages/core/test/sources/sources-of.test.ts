import { parseRuleSet, ruleSetFingerprint, sourcesOf, type RuleSet, type RuleSetSources } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, ruleSetText } from '../rule-set-text.ts'

const mutu = { levels: ['kurang', 'cukup', 'baik'] }
const sources = {
  p6: {
    kind: 'law',
    title: 'PermenPANRB 6/2022',
    valid: { from: '2022-02-07' },
    provisions: {
      'lampiran-bab-iv-b-3': { label: { id: 'Bab IV' }, page: '99' },
      'lampiran-bab-ix': { label: { id: 'Bab IX' } },
    },
  },
  lokal: { kind: 'policy', title: 'Perwali 5/2026' },
}
const rules = (version: string, from: string, more: object = {}): RuleSet =>
  parseRuleSet(
    ruleSetText({
      id: 'kota',
      version,
      valid: { from },
      sources,
      scales: { mutu },
      settings: {
        batas: {
          type: 'integer',
          range: [0, 120],
          default: 60,
          basis: ['lokal#2'],
          values: [{ from: '2026-07-01', value: 70 }],
        },
      },
      inputs: { a: percent, p: { type: 'boolean' } },
      steps: [
        {
          id: 'mutu',
          kind: 'bands',
          label: { id: 'Mutu' },
          basis: ['p6#lampiran-bab-iv-b-3'],
          of: 'a',
          scale: 'mutu',
          bands: [{ level: 'kurang' }, { level: 'cukup', from: { setting: 'batas' } }, { level: 'baik', from: 90 }],
        },
        {
          id: 'akhir',
          kind: 'gate',
          basis: ['p6#lampiran-bab-ix'],
          of: 'mutu',
          rules: [{ when: { var: 'p' }, atMost: 'kurang', basis: ['lokal#1'] }],
        },
      ],
      ...more,
    }),
  )
const [old, now] = [
  rules('2025.1.0', '2025-01-01', { valid: { from: '2025-01-01', to: '2026-05-31' } }),
  rules('2026.1.0', '2026-01-01'),
]
const versions = (found: readonly RuleSetSources[]): string[] =>
  found.map(({ ruleSet }) => `${ruleSet.id} ${ruleSet.version}`)

describe('which rule set held', () => {
  it('is told by the day: the one that began last, of those that had not ended', () => {
    expect(versions(sourcesOf([now, old], { date: '2025-06-01' }))).toEqual(['kota 2025.1.0'])
    expect(versions(sourcesOf([now, old], { date: '2026-02-01' }))).toEqual(['kota 2026.1.0'])
    expect(versions(sourcesOf([now, old], { date: '2026-01-01' }))).toEqual(['kota 2026.1.0'])
    expect(versions(sourcesOf([old], { date: '2026-05-31' }))).toEqual(['kota 2025.1.0'])
    expect(versions(sourcesOf([old], { date: '2026-06-01' }))).toEqual([])
    expect(versions(sourcesOf([now, old]))).toEqual(['kota 2026.1.0', 'kota 2025.1.0'])
  })
  it('is the higher version, of those that began on one day', () => {
    const later = rules('2026.10.0', '2026-01-01')
    const earlier = rules('2026.9.1', '2026-01-01')
    expect(versions(sourcesOf([later, earlier], { date: '2026-02-01' }))).toEqual(['kota 2026.10.0'])
  })
  it('is the one of the unit, in place of the one that it derives from', () => {
    const child = parseRuleSet(
      JSON.stringify({
        format: 1,
        id: 'dinas',
        version: '1.0',
        title: { id: 'Dinas' },
        valid: { from: '2026-01-01' },
        derivedFrom: { id: 'kota', version: '2026.1.0', fingerprint: ruleSetFingerprint(now) },
        settings: { batas: 55 },
      }),
      { parents: [now] },
    )
    const all = [now, { ruleSet: child, unit: 'dinkes' }]
    const asked = (unit: string) => sourcesOf(all, { date: '2026-08-01', unit })
    expect(versions(asked('dinkes'))).toEqual(['dinas 1.0'])
    expect(asked('dinkes')[0]).toMatchObject({
      unit: 'dinkes',
      derivedFrom: { id: 'kota' },
      settings: [{ value: 55, since: '2026-01-01' }],
    })
    expect(versions(asked('dispendik'))).toEqual(['kota 2026.1.0'])
    const newer = [...all, rules('2026.2.0', '2026-07-01')]
    expect(versions(sourcesOf(newer, { date: '2026-08-01', unit: 'dinkes' }))).toEqual(['dinas 1.0'])
    expect(versions(sourcesOf(newer, { date: '2026-08-01', unit: 'dispendik' }))).toEqual(['kota 2026.2.0'])
    expect(versions(sourcesOf(all, { date: '2026-08-01' }))).toEqual(['kota 2026.1.0', 'dinas 1.0'])
  })
})

describe('what rests on a source', () => {
  const citing = (cites?: string, date = '2026-02-01') => {
    const [found] = sourcesOf([now], { date, ...(cites === undefined ? {} : { cites }) })
    return [...(found?.steps ?? []), ...(found?.settings ?? [])].map(({ id, path }) => `${id} ${path.join('.')}`)
  }
  it('is every step, rule and setting with a basis', () => {
    expect(citing()).toEqual([
      'mutu steps.0.basis',
      'akhir steps.1.basis',
      'akhir steps.1.rules.0.basis',
      'batas settings.batas.basis',
    ])
  })
  it('is found by source, by its title, and by a place with all that lies within', () => {
    expect(citing('p6')).toEqual(['mutu steps.0.basis', 'akhir steps.1.basis'])
    expect(citing('PermenPANRB 6/2022#lampiran-bab-iv')).toEqual(['mutu steps.0.basis'])
    expect(citing('p6#lampiran-bab-i')).toEqual([])
    expect(citing('p6#lampiran')).toEqual(['mutu steps.0.basis', 'akhir steps.1.basis'])
    expect(citing('lokal#1')).toEqual(['akhir steps.1.rules.0.basis'])
    expect(citing('lokal#2')).toEqual(['batas settings.batas.basis'])
    expect(citing('constructor')).toEqual([])
  })
  it('comes with its place, its page, and what a setting was worth on the day', () => {
    const [found] = sourcesOf([now], { date: '2026-08-01' })
    expect(found?.steps[0]).toMatchObject({
      label: { id: 'Mutu' },
      line: 1,
      cites: [
        {
          basis: 'p6#lampiran-bab-iv-b-3',
          source: 'PermenPANRB 6/2022',
          kind: 'law',
          page: '99',
          valid: { from: '2022-02-07' },
        },
      ],
    })
    expect(found?.settings).toMatchObject([{ id: 'batas', value: 70, since: '2026-07-01' }])
    expect(sourcesOf([now], { date: '2026-06-30' })[0]?.settings).toMatchObject([{ value: 60, since: '2026-01-01' }])
  })
})
