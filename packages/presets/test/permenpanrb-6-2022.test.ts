import { compile, fingerprint, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { readCases, readDomainPaper, readRules } from './files.ts'

// The words of the cases, and ours.
const ratings = { bawah: 'di-bawah-ekspektasi', sesuai: 'sesuai-ekspektasi', atas: 'di-atas-ekspektasi' }
const predicates: Readonly<Record<string, string>> = {
  'Sangat Kurang': 'sangat-kurang',
  'Kurang/Misconduct': 'kurang',
  'Butuh Perbaikan': 'butuh-perbaikan',
  Baik: 'baik',
  'Sangat Baik': 'sangat-baik',
}
type Rating = keyof typeof ratings
interface MatrixCase {
  readonly id: string
  readonly input: { readonly hasil: Rating; readonly perilaku: Rating }
  readonly expected: string
}

const ruleSet = parseRuleSet(readRules('permenpanrb-6-2022'))
const scorer = compile(ruleSet)
const predicateOf = ({ input }: MatrixCase): string | undefined =>
  scorer.score({ hasil: ratings[input.hasil], perilaku: ratings[input.perilaku] }).outcome['level']?.text
const cases = readCases('permenpanrb-6-2022') as unknown as readonly MatrixCase[]

describe('the statutory predicate', () => {
  it.each(cases.map((each) => [each.id, each] as const))('%s', (_, each) => {
    expect(predicateOf(each)).toBe(predicates[each.expected])
  })

  it('has a case for each of the nine cells', () => {
    const cells = new Set(cases.map(({ input }) => `${input.hasil} ${input.perilaku}`))
    expect(cases).toHaveLength(9)
    expect(cells.size).toBe(9)
  })

  it('is what the shared worked cases say', () => {
    const given = cases.map(({ id, input, expected }) => ({ id, input, expected }))
    expect(fingerprint(given)).toBe('sha256:6e0527ffcf797ca70a433dd9ef1fc7543e4f3fde7e3307a92110582daab41a80')
    const paper = readDomainPaper('worked-cases.json')
    if (paper === undefined) return
    const shared = (JSON.parse(paper) as (MatrixCase & { preset: string })[]).filter(
      ({ preset }) => preset === 'permenpanrb-6-2022',
    )
    expect(shared).toHaveLength(9)
    for (const each of shared) expect(predicateOf(each), each.id).toBe(predicates[each.expected])
    expect(given).toEqual(shared.map(({ id, input, expected }) => ({ id, input, expected })))
  })

  it('has no number: the regulation has none', () => {
    expect(Object.values(ruleSet.inputs).map(({ type }) => type)).toEqual(['level', 'level'])
    expect(ruleSet.steps.map(({ kind }) => kind)).toEqual(['matrix'])
    expect(ruleSet.outcome).toEqual({ level: 'predikat' })
    expect(ruleSet.settings).toBeUndefined()
  })

  it.each([['hasil'], ['perilaku']])('is not there while the rating %s is missing, and says so', (absent) => {
    const { [absent]: _, ...record } = { hasil: ratings.atas, perilaku: ratings.atas } as Record<string, string>
    const result = scorer.score(record)
    expect(result.outcome['level']).toBeNull()
    expect(result.missing).toMatchObject([{ input: absent, reason: 'absent' }])
  })

  it('is not symmetric, and not the worse of the two', () => {
    expect(predicateOf({ id: '', input: { hasil: 'atas', perilaku: 'bawah' }, expected: '' })).toBe('kurang')
    expect(predicateOf({ id: '', input: { hasil: 'bawah', perilaku: 'atas' }, expected: '' })).toBe('butuh-perbaikan')
  })
})
