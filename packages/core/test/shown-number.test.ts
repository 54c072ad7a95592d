import { explain, type Locale, shownNumber } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { scorerOf } from './rule-set-text.ts'

const exact = { type: 'number', digits: 6, range: [0, 1000] }

/** The reasons of a rule set with the inputs `a` and `b`, in the order of its steps. */
function reasons(steps: readonly object[], record: object, locale: Locale = 'id'): readonly string[] {
  const scorer = scorerOf({ inputs: { a: exact, b: exact }, steps })
  return explain(scorer.ruleSet, scorer.score(record), { locale }).sentences
}

describe('a number as people are shown it', () => {
  it.each([
    ['4.000000', '4,00', '4.00'],
    ['3.7500', '3,75', '3.75'],
    ['2.599600', '2,5996', '2.5996'],
    ['100.00', '100,00', '100.00'],
    ['1.0', '1,0', '1.0'],
    ['1000', '1.000', '1,000'],
    ['-1234.5000', '−1.234,50', '−1,234.50'],
    ['583/7', '583/7', '583/7'],
  ])('%s is %s', (canonical, id, en) => {
    expect(shownNumber(canonical, 'id')).toBe(id)
    expect(shownNumber(canonical, 'en')).toBe(en)
  })
  it('keeps as many decimals as it is asked to', () => {
    expect(shownNumber('87.500', 'id', 3)).toBe('87,500')
    expect(shownNumber('1.000000', 'en', 0)).toBe('1')
    expect(shownNumber('1.050000', 'en', 0)).toBe('1.05')
  })
})

describe('reasons', () => {
  const sum = { id: 's', kind: 'logic', logic: { '+': [{ var: 'a' }, { var: 'b' }] } }
  it('show no zeros that say nothing', () => {
    expect(reasons([sum], { a: 4, b: '2.5996' })).toEqual(['s 6,5996 = 4,00 (a) + 2,5996 (b).'])
    expect(reasons([sum], { a: 4, b: 3 }, 'en')).toEqual(['s 7.00 = 4.00 (a) + 3.00 (b).'])
  })
  it('show what a step is published with, and not what it rounds to on the way', () => {
    const rounded = (digits: number) => reasons([{ ...sum, round: { digits } }], { a: 4, b: 3.5 }).join('')
    expect(rounded(3)).toMatch(/^s 7,500 = /)
    expect(rounded(1)).toMatch(/^s 7,5 = /)
    expect(rounded(8)).toMatch(/^s 7,50 = /)
  })
  it('write a number that goes on with dots, and a weight as it was set', () => {
    const of = [
      { step: 'a', weight: '1/9' },
      { step: 'b', weight: '8/9' },
    ]
    const scorer = scorerOf({
      inputs: { a: exact, b: exact },
      steps: [{ id: 's', kind: 'weighted', of, round: { digits: 2 } }],
    })
    const [outcome] = explain(scorer.ruleSet, scorer.score({ a: 4, b: 1 }), { locale: 'id' }).outcomes
    expect(outcome?.node.sentences[0]).toBe('s 1,33 = 1/9 × 4,00 (a) + 8/9 × 1,00 (b).')
    expect(outcome?.node.figure).toMatchObject({
      rows: [
        { weight: '1/9', contribution: '0,4444…' },
        { weight: '8/9', contribution: '0,8888…' },
      ],
      total: '1,3333…',
      result: '1,33',
    })
  })
  it('leave the value as it was computed', () => {
    const scorer = scorerOf({ inputs: { a: exact, b: exact }, steps: [sum] })
    const result = scorer.score({ a: 4, b: 3 })
    expect(result.steps[0]?.value?.text).toBe('7.000000')
    expect(result.inputs['a']).toMatchObject({ text: '4.000000' })
  })
  it('write a day as people do', () => {
    const when = { type: 'date', range: ['2023-01-01', '2026-12-31'] }
    const scorer = scorerOf({
      inputs: { tmt: when, a: exact },
      steps: [{ id: 's', kind: 'logic', logic: { if: [{ '>=': [{ var: 'tmt' }, { var: 'tmt' }] }, { var: 'a' }, 0] } }],
    })
    const said = (locale: Locale) =>
      JSON.stringify(explain(scorer.ruleSet, scorer.score({ tmt: '2024-08-09', a: 1 }), { locale }))
    expect(said('id')).toContain('9 Agustus 2024')
    expect(said('en')).toContain('9 August 2024')
  })
})

describe('the range that a number is outside of', () => {
  it('is written without the zeros of its digits', () => {
    const scorer = scorerOf({
      inputs: { a: exact, b: exact },
      steps: [{ id: 's', kind: 'logic', logic: { var: 'a' } }],
    })
    const { issues } = explain(scorer.ruleSet, scorer.score({ a: 1001, b: 1 }), { locale: 'id' })
    expect(issues).toEqual(['a: 1.001 di luar rentang 0 sampai 1.000.'])
  })
})
