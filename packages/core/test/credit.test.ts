import { compile, explain, generatedRoad, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

describe('credit', () => {
  const item = {
    k: { type: 'text' },
    n: { type: 'number', digits: 1, range: [0, 9] },
    c: { type: 'choice', choices: ['a', 'b'] },
  }
  const credited = (more: object, key: object = { key: 'k' }) =>
    scorerOf({
      inputs: { l: { type: 'list', maxItems: 9, item, ...key }, rate: percent, on: { type: 'boolean' } },
      steps: [{ id: 'x', kind: 'credit', over: 'l', points: { var: 'n' }, cap: 100, ...more }],
    })
  const list = [
    { k: 'p', n: 1.5, c: 'a' },
    { k: 'q', n: 2.5, c: 'b' },
  ]
  const value = (more: object, record: object) =>
    textOf(credited(more).score({ l: list, rate: 2, on: true, ...record }), 'x')

  it('rounds each entry, or the sum', () => {
    expect(value({}, {})).toBe('4.0')
    expect(value({ roundEach: { digits: 0 } }, {})).toBe('5')
    expect(value({ roundEach: { digits: 0, mode: 'half-even' } }, {})).toBe('4')
    expect(value({ round: { digits: 0, mode: 'down' }, cap: 3 }, {})).toBe('3')
  })
  it('has no limit where it has no cap', () => {
    expect(value({ cap: undefined }, {})).toBe('4.0')
    expect(value({ cap: undefined, round: { digits: 0, mode: 'up' } }, { l: [{ k: 'p', n: 8.5, c: 'a' }] })).toBe('9')
    expect(value({ cap: 3 }, {})).toBe('3.0')
    const scorer = credited({ cap: undefined })
    const said = explain(scorer.ruleSet, scorer.score({ l: list, rate: 2, on: true }), { locale: 'en' })
    expect(JSON.stringify(said)).toContain('x 4.0 = 1.5 + 2.5 (l: 2).')
    expect(JSON.stringify(said)).not.toContain('limit')
  })
  it('sees values outside the list, and needs them', () => {
    const points = { '*': [{ var: 'n' }, { var: 'rate' }] }
    expect(value({ points }, {})).toBe('8.000')
    expect(value({ points }, { rate: undefined })).toBeUndefined()
    expect(value({ when: { and: [{ var: 'on' }, { '==': [{ var: 'c' }, 'b'] }] } }, {})).toBe('2.5')
    expect(value({ when: { var: 'on' } }, { on: false })).toBe('0.0')
    expect(value({ when: { var: 'on' } }, { on: undefined })).toBeUndefined()
  })
  it('counts every entry where none has a key', () => {
    const scorer = credited({}, {})
    expect(textOf(scorer.score({ l: [list[0], list[0]] }), 'x')).toBe('3.0')
  })
  it('takes a missing list as an empty one only where it says so', () => {
    expect(value({}, { l: undefined })).toBeUndefined()
    expect(value({ missing: 'zero' }, { l: undefined })).toBe('0.0')
    expect(value({ missing: 'zero' }, { l: 'rusak' })).toBeUndefined()
  })
  it('says that an empty list stood in for a missing one, on every road', () => {
    for (const required of [true, false])
      for (const road of [undefined, generatedRoad]) {
        const scorer = compile(
          parseRuleSet(
            ruleSetText({
              inputs: { l: { type: 'list', maxItems: 9, item, key: 'k', required } },
              steps: [{ id: 'x', kind: 'credit', over: 'l', points: { var: 'n' }, cap: 9, missing: 'zero' }],
            }),
          ),
          road && { road },
        )
        const missing = [{ input: 'l', reason: 'absent', steps: [{ step: 'x', policy: 'zero' }] }]
        const result = scorer.score({})
        expect(result.missing).toEqual(missing)
        expect(scorer.outcome({})).toEqual({ status: 'adjusted', hasil: 0 })
        expect(scorer.scoreRows([{}, { l: [] }]).status).toEqual(Uint8Array.of(1, 0))
        expect(scorer.outcome({ l: [] })).toEqual({ status: 'complete', hasil: 0 })
        expect(scorer.outcome({ l: 'rusak' })).toEqual({ status: 'refused', hasil: null })
        const { sentences } = explain(scorer.ruleSet, result, { locale: 'en' })
        expect(sentences.join(' ')).toContain(
          'l is missing. By the rules, x is computed with an empty list in its place.',
        )
        expect(sentences.join(' ')).not.toContain('there are no')
      }
  })
  it('refuses a field that may be missing, unless it asks for it', () => {
    const inputs = {
      l: { type: 'list', maxItems: 9, item: { n: { type: 'integer', range: [0, 9], required: false } } },
    }
    const step = (points: unknown) => ({ inputs, steps: [{ id: 'x', kind: 'credit', over: 'l', points, cap: 5 }] })
    expect(codesOf(ruleSetText(step({ var: 'n' })))).toEqual(['field_may_be_missing'])
    const asked = scorerOf(step({ if: [{ present: 'n' }, { var: 'n' }, 1] }))
    expect(textOf(asked.score({ l: [{}, { n: 3 }] }), 'x')).toBe('4')
  })
  it('is not exact where many entries could be too much', () => {
    const inputs = { l: { type: 'list', maxItems: 9, item: { n: { type: 'integer', range: [0, 2e15] } } } }
    const step = { id: 'x', kind: 'credit', over: 'l', points: { var: 'n' }, cap: 5 }
    expect(codesOf(ruleSetText({ inputs, steps: [step] }))).toEqual(['not_exact'])
  })
})
