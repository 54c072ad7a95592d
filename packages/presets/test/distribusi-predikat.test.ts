import { compile, explain, parseRuleSet, type Result } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'
import { settled } from './settled.ts'

const ruleSet = parseRuleSet(readRules('distribusi-predikat'))
const scorer = compile(ruleSet)
const grades = ['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'istimewa']
const predicates = ['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik']

type Counts = readonly number[]
const counts = (most: number): fc.Arbitrary<Counts> =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: 5, maxLength: 5 })
/** Lowest predicate first. */
const unit = (grade: string, people: Counts): Record<string, unknown> => ({
  'jenis-evaluasi': 'periodik',
  'capaian-periodik': grade,
  ...Object.fromEntries(predicates.map((predicate, index) => [`jumlah-${predicate}`, people[index] ?? 0])),
})
const textOf = ({ outcome }: Result, name: string): string | undefined => outcome[name]?.text

describe('the distribution pattern', () => {
  it('is the predicate of the same rank, Sangat Baik for a unit that is Istimewa', () => {
    for (const [rank, grade] of grades.entries())
      expect(textOf(scorer.score(unit(grade, [1, 1, 1, 1, 1])), 'pola')).toBe(predicates[rank])
  })

  it('is followed by more than half, and not by exactly half', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4 }), counts(50), (rank, people) => {
        const total = people.reduce((sum, each) => sum + each, 0)
        fc.pre(total > 0)
        const expected = 2 * (people[rank] ?? 0) > total ? 'sesuai-pola' : 'perlu-diperiksa'
        expect(textOf(scorer.score(unit(grades[rank] ?? '', people)), 'level')).toBe(expected)
      }),
    )
    for (const half of [1, 2, 50, 50_000]) {
      expect(textOf(scorer.score(unit('baik', [0, 0, half, half, 0])), 'level')).toBe('perlu-diperiksa')
      expect(textOf(scorer.score(unit('baik', [0, 0, half - 1, half, 0])), 'level')).toBe('sesuai-pola')
    }
  })

  it('says nothing of a unit in which nobody has a predicate yet', () => {
    const result = scorer.score(unit('baik', [0, 0, 0, 0, 0]))
    expect([result.outcome['level'], textOf(result, 'pola'), result.missing]).toEqual([null, 'baik', []])
  })

  it('never refuses: whatever the spread, there is advice and no error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...grades), counts(100_000), (grade, people) => {
        fc.pre(people.some((each) => each > 0))
        const { outcome, issues } = scorer.score(unit(grade, people))
        expect(outcome['level']).not.toBeNull()
        expect(issues).toEqual([])
      }),
    )
  })

  it('does not enter the predicate of a person: that rule set asks for no unit and no count', () => {
    const law = parseRuleSet(readRules('permenpanrb-6-2022'))
    const shared = Object.keys(law.inputs).filter((name) => name in ruleSet.inputs)
    expect(shared).toEqual(['jenis-evaluasi'])
  })
})

describe('the achievement that counts', () => {
  it('is the periodic, the annual, or where that is late the previous year’s', () => {
    const grade = fc.constantFrom(...grades)
    fc.assert(
      fc.property(grade, grade, grade, (periodic, annual, before) => {
        const given = {
          'capaian-periodik': periodic,
          'capaian-tahunan': annual,
          'capaian-tahun-sebelumnya': before,
        }
        const counted = (more: object): string | undefined => textOf(scorer.score({ ...given, ...more }), 'capaian')
        expect(counted({ 'jenis-evaluasi': 'periodik' })).toBe(periodic)
        expect(counted({ 'jenis-evaluasi': 'tahunan', 'capaian-tahunan-terlambat': false })).toBe(annual)
        expect(counted({ 'jenis-evaluasi': 'tahunan', 'capaian-tahunan-terlambat': true })).toBe(before)
        expect(counted({ 'jenis-evaluasi': 'tahunan' })).toBeUndefined()
      }),
    )
  })
})

describe('a quota', () => {
  it('is not in the law: by default there is none to be above, not even by 0', () => {
    expect(ruleSet.settings?.['kuota-sangat-baik']).toMatchObject({ default: '1', basis: ['kuota'] })
    expect(ruleSet.sources?.['kuota']?.kind).toBe('policy')
    fc.assert(
      fc.property(fc.constantFrom(...grades), counts(1000), (grade, people) => {
        const result = scorer.score(unit(grade, people))
        expect(result.outcome['di-atas-kuota']).toBeNull()
        expect(result.steps.find(({ id }) => id === 'di-atas-kuota')?.status).toBe('not-applicable')
        expect(result.missing).toEqual([])
      }),
    )
    const { summary } = explain(ruleSet, scorer.score(unit('baik', [1, 1, 1, 5, 1])))
    expect(summary).toContain('Sangat Baik di atas kuota instansi tidak berlaku')
    expect(summary).not.toContain('kuota instansi: 0')
  })

  it('that an agency sets counts whole people above it, and changes no advice', () => {
    const fifth = compile(settled(ruleSet, { 'kuota-sangat-baik': '1/5' }))
    fc.assert(
      fc.property(fc.constantFrom(...grades), counts(1000), (grade, people) => {
        const total = people.reduce((sum, each) => sum + each, 0)
        const above = Math.max(0, (people[4] ?? 0) - Math.floor(total / 5))
        const result = fifth.score(unit(grade, people))
        expect(textOf(result, 'di-atas-kuota')).toBe(String(above))
        expect(textOf(result, 'level')).toBe(textOf(scorer.score(unit(grade, people)), 'level'))
      }),
    )
  })
})
