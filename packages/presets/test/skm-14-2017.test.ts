import { check, compile, parseRuleSet } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

const text = readRules('skm-14-2017')
const ruleSet = parseRuleSet(text)
const scorer = compile(ruleSet)

const elements = Object.keys(ruleSet.inputs)
  .filter((id) => id.startsWith('nrr-'))
  .map((id) => id.slice('nrr-'.length))
const byMeans = (means: readonly (string | number)[]) =>
  scorer.score({
    data: 'rata-rata',
    ...Object.fromEntries(elements.map((element, index) => [`nrr-${element}`, means[index]])),
  }).outcome
const byAnswers = (rows: readonly (readonly number[])[]) =>
  scorer.score({
    data: 'jawaban',
    jawaban: rows.map((row, index) => ({
      nomor: index + 1,
      ...Object.fromEntries(elements.map((element, column) => [element, row[column]])),
    })),
  }).outcome

/** `25 · over / by` in hundredths, a half up, by whole numbers alone. */
const hundredths = (over: bigint, by: bigint): number => Number((2n * 2500n * over + by) / (2n * by))
const gradeOf = (index: number): string => (index >= 8831 ? 'a' : index >= 7661 ? 'b' : index >= 6500 ? 'c' : 'd')
const nine = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(each, { minLength: 9, maxLength: 9 })

describe('the index of public satisfaction', () => {
  it('has nine elements, which weigh exactly 1/9 each', () => {
    expect(elements).toHaveLength(9)
    const weighted = ruleSet.steps.find(({ kind }) => kind === 'weighted')
    expect(weighted).toMatchObject({ of: elements.map((element) => ({ step: `nrr-${element}`, weight: '1/9' })) })
  })

  it('from means is never another number than without the rounding on the way', () => {
    fc.assert(
      fc.property(nine(fc.integer({ min: 1_000_000, max: 4_000_000 })), (means) => {
        const outcome = byMeans(means.map((mean) => (mean / 1e6).toFixed(6)))
        const expected = hundredths(BigInt(means.reduce((a, b) => a + b, 0)), 9_000_000n)
        expect(outcome['score']?.text).toBe((expected / 100).toFixed(2))
        expect(outcome['level']?.text).toBe(gradeOf(expected))
      }),
    )
  })

  it('from means is exact where it lies on a half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2500, max: 9999 }), fc.nat({ max: 200 }), (low, shift) => {
        // In millionths: nine of these, times 25, divided by 9, are `low` hundredths and a half.
        const mean = 200 * (2 * low + 1)
        const means = elements.map((_, index) => mean + (index === 0 ? shift : index === 1 ? -shift : 0))
        expect(byMeans(means.map((each) => (each / 1e6).toFixed(6)))['score']?.text).toBe(((low + 1) / 100).toFixed(2))
      }),
    )
  })

  it('from answers is rounded once, from whole sums', () => {
    fc.assert(
      fc.property(
        fc.array(nine(fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 40 }),
        (rows: readonly number[][]) => {
          const expected = hundredths(BigInt(rows.flat().reduce((a, b) => a + b, 0)), BigInt(9 * rows.length))
          const outcome = byAnswers(rows)
          expect(outcome['score']?.text).toBe((expected / 100).toFixed(2))
          expect(outcome['level']?.text).toBe(gradeOf(expected))
        },
      ),
    )
  })

  it('is the same from answers and from their means, where these have few digits', () => {
    fc.assert(
      fc.property(fc.array(nine(fc.integer({ min: 1, max: 4 })), { minLength: 8, maxLength: 8 }), (rows) => {
        const means = elements.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / 8)
        const [answers, summary] = [byAnswers(rows), byMeans(means)]
        for (const name of ['score', 'level']) expect(answers[name]?.text).toBe(summary[name]?.text)
        expect(Number(answers['lowest']?.text)).toBe(Number(Math.min(...means).toFixed(4)))
      }),
    )
  })

  it.each([
    ['0.11', '0.99'],
    ['0.111', '0.999'],
  ])('is refused with weights of %s, which give a perfect survey less than 100', (weight, sum) => {
    const issues = check(text.replaceAll('"1/9"', `"${weight}"`))
    expect(issues).toContainEqual(expect.objectContaining({ code: 'weights_not_one', data: { sum } }))
    expect(byMeans(elements.map(() => 4))['score']?.text).toBe('100.00')
  })

  it('is not there while one element has no mean, or a questionnaire lacks an answer', () => {
    expect(byMeans([4, 4, 4, 4, 4, 4, 4, 4])['score']).toBeNull()
    expect(
      byAnswers([
        [4, 4, 4, 4, 4, 4, 4, 4, 4],
        [4, 4, 4, 4, 4, 4, 4, 4],
      ])['score'],
    ).toBeNull()
    expect(byAnswers([])['score']).toBeNull()
  })

  it('says wherever a person reads that the rounding has not been checked against the text', () => {
    expect(ruleSet.sources?.['belum-dicek']?.kind).toBe('unconfirmed')
    expect(ruleSet.description?.id).toContain('belum dicocokkan')
    expect(ruleSet.description?.id).toContain('Hari mulai berlakunya juga belum dicocokkan')
    expect(ruleSet.description?.en).toContain('Nor has the day from which it holds')
    for (const id of ['ikm', 'mutu'])
      expect(ruleSet.steps.find((step) => step.id === id)?.basis).toContain('belum-dicek#pembulatan')
  })
})
