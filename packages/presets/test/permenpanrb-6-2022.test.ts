import { compile, explain, parseRuleSet } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readCases, readRules } from './files.ts'

const ruleSet = parseRuleSet(readRules('permenpanrb-6-2022'))
const scorer = compile(ruleSet)
const levelsOf = (scale: string): string[] =>
  (ruleSet.scales?.[scale]?.levels ?? []).map((level) => (typeof level === 'string' ? level : level.id))
const predicateOf = (record: Readonly<Record<string, unknown>>): string | undefined =>
  scorer.score(record).outcome['level']?.text

const rating = fc.constantFrom(...levelsOf('hasil-kerja'))
const ratings = fc.record({ hasil: rating, perilaku: rating })
const predicate = fc.constantFrom(...levelsOf('predikat'))
/** Whatever may be recorded beside the two ratings, but for what overrides the quadrant. */
const besides = fc.record(
  {
    'tugas-belajar': fc.constantFrom('sedang-studi', 'lulus'),
    'predikat-tidak-lulus': fc.constantFrom(...levelsOf('predikat-tidak-lulus')),
    'jenis-evaluasi': fc.constantFrom('periodik', 'tahunan'),
    'hasil-unit-lama': fc.constant(false),
    'predikat-unit-lama': predicate,
  },
  { requiredKeys: [] },
)

describe('the statutory predicate', () => {
  it('has a case for each of the nine cells', () => {
    const cells = readCases('permenpanrb-6-2022').filter(({ id }) => id.startsWith('mx-'))
    expect(cells).toHaveLength(9)
    expect(new Set(cells.map(({ given }) => JSON.stringify(given))).size).toBe(9)
  })

  it('has no number: the regulation has none', () => {
    const types = new Set(Object.values(ruleSet.inputs).map(({ type }) => type))
    expect([...types].filter((type) => !['level', 'choice', 'boolean'].includes(type))).toEqual([])
    const kinds = new Set(ruleSet.steps.map(({ kind }) => kind))
    expect([...kinds].filter((kind) => !['matrix', 'table'].includes(kind))).toEqual([])
    expect(JSON.stringify([ruleSet.steps, ruleSet.inputs])).not.toMatch(/[:[,]-?\d/)
    expect(ruleSet.settings).toBeUndefined()
  })

  it.each([['hasil'], ['perilaku']])('is not there while the rating %s is missing, and says so', (absent) => {
    const { [absent]: _, ...record } = { hasil: 'di-atas-ekspektasi', perilaku: 'di-atas-ekspektasi' } as Record<
      string,
      string
    >
    const result = scorer.score(record)
    expect(result.outcome['level']).toBeNull()
    expect(result.missing).toMatchObject([{ input: absent, reason: 'absent' }])
  })

  it('needs the two ratings and nothing else', () => {
    fc.assert(
      fc.property(ratings, (record) => {
        const result = scorer.score(record)
        expect(result.outcome['level']).not.toBeNull()
        expect([result.missing, result.issues]).toEqual([[], []])
      }),
    )
  })

  it('is not symmetric, and not the worse of the two', () => {
    expect(predicateOf({ hasil: 'di-atas-ekspektasi', perilaku: 'di-bawah-ekspektasi' })).toBe('kurang')
    expect(predicateOf({ hasil: 'di-bawah-ekspektasi', perilaku: 'di-atas-ekspektasi' })).toBe('butuh-perbaikan')
  })

  it('is the same in the periodic and the annual evaluation, and for whoever studies or has graduated', () => {
    fc.assert(
      fc.property(ratings, besides, (rated, more) => {
        expect(predicateOf({ ...rated, ...more })).toBe(predicateOf(rated))
      }),
    )
  })
})

describe('a study assignment that was not completed', () => {
  it('leaves the predicate to the rater, whatever the quadrant and all else say', () => {
    fc.assert(
      fc.property(ratings, besides, fc.constantFrom('kurang', 'sangat-kurang'), (rated, more, set) => {
        const failed = { ...more, 'tugas-belajar': 'tidak-lulus', 'predikat-tidak-lulus': set }
        expect(predicateOf(failed)).toBe(set)
        expect(predicateOf({ ...rated, ...failed })).toBe(set)
      }),
    )
  })

  it('has no predicate until the rater has set it, and none but the two of the law', () => {
    const failed = {
      hasil: 'di-atas-ekspektasi',
      perilaku: 'di-atas-ekspektasi',
      'tugas-belajar': 'tidak-lulus',
    }
    expect(predicateOf(failed)).toBeUndefined()
    expect(scorer.score(failed).missing.map(({ input }) => input)).toEqual(['predikat-tidak-lulus'])
    for (const level of ['butuh-perbaikan', 'baik', 'sangat-baik'])
      expect(predicateOf({ ...failed, 'predikat-tidak-lulus': level })).toBeUndefined()
  })

  it('is not passed over because it was mistyped', () => {
    for (const mistyped of ['tidak lulus', 'drop-out', false, 0]) {
      const result = scorer.score({
        hasil: 'di-atas-ekspektasi',
        perilaku: 'di-atas-ekspektasi',
        'tugas-belajar': mistyped,
      })
      expect(result.outcome['level']).toBeNull()
      expect(result.missing).toContainEqual(expect.objectContaining({ input: 'tugas-belajar', reason: 'invalid' }))
    }
  })
})

describe('an employee who moved', () => {
  it('keeps the old unit’s predicate only in the periodic evaluation, and only as agreed', () => {
    fc.assert(
      fc.property(ratings, predicate, (rated, old) => {
        const moved = { ...rated, 'hasil-unit-lama': true, 'predikat-unit-lama': old }
        expect(predicateOf({ ...moved, 'jenis-evaluasi': 'periodik' })).toBe(old)
        expect(predicateOf({ ...moved, 'jenis-evaluasi': 'tahunan' })).toBe(predicateOf(rated))
        expect(predicateOf({ ...moved, 'jenis-evaluasi': 'periodik', 'hasil-unit-lama': false })).toBe(
          predicateOf(rated),
        )
        expect(predicateOf(moved)).toBeUndefined()
      }),
    )
  })

  it('is asked for no rating where the old unit’s result is used, and for both where it is not', () => {
    const missing = (record: object): string[] => scorer.score(record).missing.map(({ input }) => input)
    const agreed = { 'jenis-evaluasi': 'periodik', 'hasil-unit-lama': true }
    expect(missing({ ...agreed, 'predikat-unit-lama': 'baik' })).toEqual([])
    expect(missing(agreed)).toEqual(['predikat-unit-lama'])
    expect(missing({ ...agreed, 'hasil-unit-lama': false })).toEqual(['hasil', 'perilaku'])
    expect(missing({ ...agreed, 'jenis-evaluasi': 'tahunan' })).toEqual(['hasil', 'perilaku'])
    expect(missing({})).toEqual(['hasil', 'perilaku'])
    // Until it is known whether they are asked for, the predicate waits for that alone.
    const { summary } = explain(ruleSet, scorer.score({ ...agreed, 'jenis-evaluasi': null }))
    expect(summary).toBe('Predikat kinerja belum dapat dihitung karena jenis evaluasi belum diisi.')
  })
})
