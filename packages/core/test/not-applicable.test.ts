import { describe, expect, it } from 'vitest'

import { percent, scorerOf, textOf } from './rule-set-text.ts'

const leads = { type: 'boolean' }
const forLeaders = { ...percent, applies: { var: 'lead' } }

describe('what is not for a person', () => {
  it('is nobody else’s outcome, even where it was given', () => {
    const scorer = scorerOf({
      inputs: { a: forLeaders, lead: leads },
      steps: [{ id: 'nilai', kind: 'logic', logic: { present: 'a' } }],
      outcome: { hasil: 'a' },
    })
    expect(scorer.score({ a: 90, lead: true }).outcome['hasil']?.text).toBe('90.00')
    expect(scorer.score({ a: 90, lead: false }).outcome['hasil']).toBeNull()
    expect(scorer.score({ a: 90 }).outcome['hasil']).toBeNull()
  })
  it.each(['block', 'zero'])('asks for nothing, so that nothing is missing (%s)', (missing) => {
    const scorer = scorerOf({
      inputs: { a: { ...percent, required: false }, lead: leads },
      steps: [{ id: 'nilai', kind: 'round', of: 'a', round: { digits: 0 }, applies: { var: 'lead' }, missing }],
    })
    const result = scorer.score({ lead: false })
    expect([result.steps[0]?.status, result.missing]).toEqual(['not-applicable', []])
    expect(scorer.score({ lead: true }).missing).toHaveLength(1)
  })
  it('is not there, even where what was given was refused', () => {
    const scorer = scorerOf({
      inputs: { a: forLeaders, lead: leads },
      steps: [{ id: 'x', kind: 'logic', logic: { present: 'a' } }],
    })
    expect(textOf(scorer.score({ a: 'tinggi', lead: false }), 'x')).toBe('false')
    expect(textOf(scorer.score({ a: 'tinggi', lead: true }), 'x')).toBeUndefined()
  })
  it('is no empty list where a missing one counts as empty', () => {
    const scorer = scorerOf({
      inputs: {
        daftar: { type: 'list', maxItems: 9, item: { n: percent }, applies: { var: 'lead' } },
        lead: leads,
      },
      steps: [{ id: 'kredit', kind: 'credit', over: 'daftar', points: { var: 'n' }, cap: 9, missing: 'zero' }],
    })
    expect(textOf(scorer.score({ lead: true }), 'kredit')).toBe('0.00')
    expect(textOf(scorer.score({ lead: false, daftar: [{ n: 5 }] }), 'kredit')).toBeUndefined()
  })
  it('can be what needs a list that was not given', () => {
    const list = { type: 'list', maxItems: 9, required: false, item: { n: percent } }
    const step = { id: 'kredit', kind: 'credit', over: 'daftar', points: { var: 'n' }, cap: 9 }
    const scorer = scorerOf({ inputs: { daftar: list }, steps: [{ ...step, applies: { present: 'daftar' } }] })
    const result = scorer.score({})
    expect([result.steps[0]?.status, result.missing]).toEqual(['not-applicable', []])
    expect(textOf(scorer.score({ daftar: [] }), 'kredit')).toBe('0.00')
    expect(textOf(scorer.score({ daftar: [{ n: 5 }] }), 'kredit')).toBe('5.00')
    // A list that was refused is not there either.
    expect(textOf(scorer.score({ daftar: 'lima' }), 'kredit')).toBeUndefined()
  })
  it('need not be known of a value whose weight is not for this person', () => {
    const scorer = scorerOf({
      inputs: { a: percent, b: forLeaders, lead: leads, new: { type: 'boolean' } },
      steps: [
        {
          id: 'nilai',
          kind: 'weighted',
          of: [
            { step: 'a', weight: '1/2' },
            { step: 'b', weight: '1/2', applies: { '!': { var: 'new' } } },
          ],
          round: { digits: 2 },
        },
      ],
    })
    expect(textOf(scorer.score({ a: 90, new: true }), 'nilai')).toBe('90.00')
    expect(textOf(scorer.score({ a: 90, new: false }), 'nilai')).toBeUndefined()
  })
  it('is a sum of which no weight is for them: nothing stands in for it', () => {
    const sum = (applies: unknown) => ({
      id: 'kepemimpinan',
      kind: 'weighted',
      of: [{ step: 'a', weight: 1, applies }],
      round: { digits: 2 },
    })
    const outer = {
      id: 'nilai',
      kind: 'weighted',
      missing: 'zero',
      of: [
        { step: 'kepemimpinan', weight: '1/2' },
        { step: 'b', weight: '1/2' },
      ],
      round: { digits: 2 },
    }
    const inputs = { a: percent, b: percent, lead: leads }
    const scorer = scorerOf({ inputs, steps: [sum({ var: 'lead' }), outer] })
    expect(textOf(scorer.score({ b: 90, lead: false }), 'nilai')).toBe('90.00')
    expect(textOf(scorer.score({ b: 90, lead: true }), 'nilai')).toBe('45.00')
  })
  it('follows a branch only where the choice is known', () => {
    const steps = [
      { id: 'x', kind: 'logic', logic: { if: [{ '>': [{ var: 'c' }, 5] }, { var: 'a' }, { var: 'b' }] } },
      {
        id: 'nilai',
        kind: 'weighted',
        missing: 'zero',
        of: [
          { step: 'x', weight: '1/2' },
          { step: 'a', weight: '1/2' },
        ],
        round: { digits: 2 },
      },
    ]
    const scorer = scorerOf({ inputs: { a: percent, b: forLeaders, c: percent, lead: leads }, steps })
    // Without c it is not known that b would be asked for: x is missing, and its weight is nobody else’s.
    expect(textOf(scorer.score({ a: 90, lead: false }), 'nilai')).toBe('45.00')
    expect(textOf(scorer.score({ a: 90, c: 1, lead: false }), 'nilai')).toBe('90.00')
    expect(textOf(scorer.score({ a: 90, c: 9, lead: false }), 'nilai')).toBe('90.00')
  })
  it('is so by its own word, whatever else is unknown', () => {
    const steps = [
      { id: 'x', kind: 'logic', logic: { var: 'b' }, applies: { var: 'new' } },
      {
        id: 'nilai',
        kind: 'weighted',
        of: [
          { step: 'a', weight: '1/2' },
          { step: 'x', weight: '1/2' },
        ],
        round: { digits: 2 },
      },
    ]
    const scorer = scorerOf({ inputs: { a: percent, b: forLeaders, lead: leads, new: { type: 'boolean' } }, steps })
    expect(textOf(scorer.score({ a: 90, new: false }), 'nilai')).toBe('90.00')
    expect(textOf(scorer.score({ a: 90, new: true }), 'nilai')).toBeUndefined()
  })
  it('is missed where its stand-in is for others: the value, and not the stand-in', () => {
    const scorer = scorerOf({
      inputs: { a: percent, b: forLeaders, lead: leads },
      steps: [{ id: 'x', kind: 'round', of: 'a', round: { digits: 0 }, missing: { carry: 'b' } }],
    })
    const result = scorer.score({ lead: false })
    expect([result.steps[0]?.status, result.missing.map(({ input }) => input)]).toEqual(['missing', ['a']])
  })
  it('is no reason where a divisor is 0', () => {
    const step = { id: 'x', kind: 'ratio', actual: 'a', target: 'b', direction: 'lower-inverse', round: { digits: 1 } }
    const scorer = scorerOf({ inputs: { a: percent, b: percent }, steps: [{ ...step, missing: 'zero' }] })
    const result = scorer.score({ a: 0, b: 5 })
    expect([result.steps[0]?.status, result.missing]).toEqual([
      'missing',
      [{ input: 'a', reason: 'zero', steps: [{ step: 'x', policy: 'block' }] }],
    ])
  })
})
