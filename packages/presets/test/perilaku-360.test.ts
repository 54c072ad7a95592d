import { compile, parseRuleSet, redact, type Result } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'
import { settled } from './settled.ts'

const ruleSet = parseRuleSet(readRules('perilaku-360'))
const scorer = compile(ruleSet)
const values = [
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
] as const

const rating = fc.record(Object.fromEntries(values.map((value) => [value, fc.integer({ min: 1, max: 10 })])))
const group = (hubungan: string, least: number): fc.Arbitrary<object[]> =>
  fc
    .array(rating, { minLength: least, maxLength: least + 3 })
    .map((all) => all.map((each, index) => ({ penilai: `${hubungan}-${index}`, hubungan, ...each })))
const person = fc.record({ 'punya-sejawat': fc.boolean(), 'punya-bawahan': fc.boolean() })
const same = (hubungan: string, count: number, score: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    penilai: `${hubungan}-${index}`,
    hubungan,
    ...Object.fromEntries(values.map((value) => [value, score])),
  }))
const scoreOf = (result: Result): string | undefined => result.outcome['score']?.text

describe('the 360 example', () => {
  it('weighs seven values by exactly one seventh, so that what everybody says is what comes out', () => {
    for (let score = 1; score <= 10; score++)
      for (const punya of [true, false]) {
        const penilaian = [...same('atasan', 1, score), ...same('sejawat', 3, score), ...same('bawahan', 3, score)]
        const result = scorer.score({ 'punya-sejawat': punya, 'punya-bawahan': punya, penilaian })
        expect(scoreOf(result)).toBe(`${score}0.00`)
      }
    // 9 everywhere is 89.964 by weights of 14.28, and not yet the level that begins at 90.
    expect(9 * 10 * ((7 * 14.28) / 100)).toBeLessThan(90)
  })

  it('is never 0, and waits for a group that the person has and that is too small', () => {
    fc.assert(
      fc.property(
        person,
        group('atasan', 1),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (about, superior, peers, staff) => {
          const penilaian = [...superior, ...same('sejawat', peers, 7), ...same('bawahan', staff, 7)]
          const result = scorer.score({ ...about, penilaian })
          const isWhole = (!about['punya-sejawat'] || peers >= 3) && (!about['punya-bawahan'] || staff >= 3)
          expect(scoreOf(result) !== undefined).toBe(isWhole)
          if (!isWhole)
            expect(result.missing).toContainEqual(expect.objectContaining({ input: 'penilaian', reason: 'too-few' }))
        },
      ),
    )
  })

  it('shares the weight of a group that the person does not have by the weights of the others', () => {
    const penilaian = [...same('atasan', 1, 10), ...same('sejawat', 3, 6), ...same('bawahan', 3, 1)]
    const of = (peers: boolean, staff: boolean, settings?: Record<string, string>): string | undefined =>
      scoreOf(compile(settled(ruleSet, settings)).score({ 'punya-sejawat': peers, 'punya-bawahan': staff, penilaian }))
    expect([of(true, true), of(true, false), of(false, true), of(false, false)]).toEqual([
      '66.00',
      '80.00',
      '70.00',
      '100.00',
    ])
    const weights = { 'bobot-atasan': '1/2', 'bobot-sejawat': '3/10', 'bobot-bawahan': '1/5' }
    expect([of(true, true, weights), of(true, false, weights)]).toEqual(['70.00', '85.00'])
  })

  it('does not depend on the order of the raters, and hears each once', () => {
    fc.assert(
      fc.property(person, group('atasan', 1), group('sejawat', 3), group('bawahan', 3), (about, ...groups) => {
        const penilaian = groups.flat()
        const given = scoreOf(scorer.score({ ...about, penilaian }))
        expect(scoreOf(scorer.score({ ...about, penilaian: [...penilaian].reverse() }))).toBe(given)
        expect(scoreOf(scorer.score({ ...about, penilaian: [...penilaian, ...penilaian.slice(0, 2)] }))).toBe(given)
      }),
    )
  })

  it('shows the person the groups, and never who said what', () => {
    const penilaian = [...same('atasan', 1, 8), ...same('sejawat', 3, 7)].map((each, index) => ({
      ...each,
      penilai: `Orang ${index}`,
    }))
    const result = scorer.score({ 'punya-sejawat': true, 'punya-bawahan': false, penilaian })
    const seen = redact(result, 'person', scorer)
    expect(seen.outcome['score']?.text).toBe('75.00')
    expect(seen.inputs).not.toHaveProperty('penilaian')
    expect(JSON.stringify(seen)).not.toContain('Orang')
  })

  it('says of itself that it is an example, and uses none of the words of the predicate', () => {
    expect(ruleSet.title.id).toContain('(contoh)')
    expect(ruleSet.sources?.['contoh']?.kind).toBe('example')
    expect(ruleSet.sources?.['kode']?.kind).toBe('unconfirmed')
    expect(JSON.stringify(ruleSet.scales)).not.toMatch(/Baik|Kurang|Butuh/)
  })
})
