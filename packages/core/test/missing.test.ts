import { explain, type Result } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const inputs = { a: percent, b: percent, lead: { type: 'boolean' } }
const statusOf = (result: Result, id: string) => result.steps.find((step) => step.id === id)?.status
const blocked = (input: string, reason: string, ...steps: string[]) => ({
  input,
  reason,
  steps: steps.map((step) => ({ step, policy: 'block' })),
})

describe('what is missing', () => {
  const plus = { id: 'x', kind: 'logic', logic: { '+': [{ var: 'a' }, 1] } }
  const after = { id: 'y', kind: 'logic', logic: { '+': [{ var: 'x' }, 1] } }

  it('leaves what depends on it without a value, all the way down', () => {
    const result = scorerOf({ inputs, steps: [plus, after] }).score({ b: 1, lead: true })
    expect([statusOf(result, 'x'), statusOf(result, 'y')]).toEqual(['missing', 'missing'])
    expect(result.missing).toEqual([blocked('a', 'absent', 'x')])
  })
  it('is not what was refused: whether that is there cannot be said, and nothing follows from a mistake', () => {
    const given = { present: 'lead' }
    const scorer = scorerOf({
      inputs: { ...inputs, b: { ...percent, required: false, applies: given } },
      steps: [
        { id: 'x', kind: 'logic', logic: { if: [given, 1, 2] } },
        { id: 'y', kind: 'round', of: 'a', round: { digits: 0 }, applies: { '!': given } },
      ],
    })
    expect([{ lead: false }, {}, { lead: 'ya' }].map((lead) => textOf(scorer.score({ a: 1, ...lead }), 'x'))).toEqual([
      '1',
      '2',
      undefined,
    ])
    const refused = scorer.score({ a: 1, lead: 'ya' })
    expect(['x', 'y'].map((id) => statusOf(refused, id))).toEqual(['missing', 'missing'])
    expect(refused.missing).toEqual([blocked('lead', 'invalid', 'x', 'y')])
  })
  it('is listed also where no step asks for it, unless it need not be there', () => {
    const scorer = scorerOf({ inputs: { ...inputs, b: { ...percent, required: false } }, steps: [plus] })
    expect(scorer.score({ a: 1 }).missing).toEqual([blocked('lead', 'absent')])
  })
  it('is not what does not apply to a person', () => {
    const own = { ...inputs, b: { ...percent, applies: { var: 'lead' } } }
    const ofLeader = { id: 'x', kind: 'logic', logic: { '+': [{ var: 'b' }, 1] } }
    const scorer = scorerOf({ inputs: own, steps: [ofLeader, after] })
    const member = scorer.score({ a: 1, lead: false })
    expect([statusOf(member, 'x'), statusOf(member, 'y'), member.missing]).toEqual([
      'not-applicable',
      'not-applicable',
      [],
    ])
    const leader = scorer.score({ a: 1, lead: true })
    expect([statusOf(leader, 'x'), leader.missing]).toEqual(['missing', [blocked('b', 'absent', 'x')]])
    const unknown = scorer.score({ a: 1 })
    expect([statusOf(unknown, 'x'), unknown.missing.map(({ input }) => input)]).toEqual(['missing', ['b', 'lead']])
  })
  it('is not a step that does not apply, even where its inputs are given', () => {
    const scorer = scorerOf({ inputs, steps: [{ ...plus, applies: { var: 'lead' } }, after] })
    const member = scorer.score({ a: 1, b: 1, lead: false })
    expect([statusOf(member, 'x'), statusOf(member, 'y'), member.missing]).toEqual([
      'not-applicable',
      'not-applicable',
      [],
    ])
    expect(textOf(scorer.score({ a: 1, b: 1, lead: true }), 'y')).toBe('3.00')
    expect(scorer.score({ a: 1, b: 1 }).missing).toEqual([blocked('lead', 'absent', 'x')])
  })
  it('gets its weight shared also where it is the step that does not apply', () => {
    const of = [
      { step: 'a', weight: 0.5 },
      { step: 'x', weight: 0.5 },
    ]
    const leaders = { id: 'x', kind: 'logic', logic: { var: 'b' }, applies: { var: 'lead' } }
    const steps = [leaders, { id: 'mean', kind: 'weighted', of, round: { digits: 2 } }]
    const scorer = scorerOf({ inputs, steps })
    expect(textOf(scorer.score({ a: 10, b: 20, lead: false }), 'mean')).toBe('10.00')
    expect(textOf(scorer.score({ a: 10, b: 20, lead: true }), 'mean')).toBe('15.00')
    expect(textOf(scorer.score({ a: 10, b: 20 }), 'mean')).toBeUndefined()
  })
})

describe('what stands in', () => {
  const of = [
    { step: 'a', weight: 0.5 },
    { step: 'b', weight: 0.5, applies: { var: 'lead' } },
  ]
  const mean = { id: 'mean', kind: 'weighted', of, round: { digits: 2 } }

  it('carries from another input, where that one is there', () => {
    const scorer = scorerOf({ inputs, steps: [{ ...mean, missing: { carry: 'a' } }] })
    const result = scorer.score({ a: 10, lead: true })
    expect(textOf(result, 'mean')).toBe('10.00')
    expect(result.missing).toEqual([{ input: 'b', reason: 'absent', steps: [{ step: 'mean', policy: 'carry' }] }])
    expect(textOf(scorer.score({ lead: true }), 'mean')).toBeUndefined()
  })
  it.each(['zero', { neutral: 50 }])(
    'stands in for values (%j), not for the condition of whom a weight belongs to',
    (missing) => {
      const scorer = scorerOf({ inputs, steps: [{ ...mean, missing }] })
      expect(textOf(scorer.score({ a: 10, lead: false }), 'mean')).toBe('10.00')
      expect(textOf(scorer.score({ a: 10, lead: true }), 'mean')).toBe(missing === 'zero' ? '5.00' : '30.00')
      expect(textOf(scorer.score({ a: 10 }), 'mean')).toBeUndefined()
    },
  )
  it('is said also where it stands in for a step', () => {
    const ratio = { id: 'x', kind: 'ratio', actual: 'a', target: 'b', direction: 'higher', round: { digits: 2 } }
    const mixed = [
      { step: 'x', weight: 0.5, missing: 'zero' },
      { step: 'a', weight: 0.5 },
    ]
    const rules = scorerOf({ inputs, steps: [ratio, { ...mean, of: mixed }] })
    const result = rules.score({ a: 10, lead: true })
    expect(textOf(result, 'mean')).toBe('5.00')
    expect(result.missing).toEqual([
      blocked('b', 'absent', 'x'),
      { input: 'x', reason: 'absent', steps: [{ step: 'mean', policy: 'zero' }] },
    ])
    expect(explain(rules.ruleSet, result, { locale: 'en' }).sentences.join(' ')).toContain(
      'x is missing. By the rules, ',
    )
  })
  it('cannot be too large to be exact over the digits of what it stands in for', () => {
    const fine = { type: 'number', digits: 9, range: [-1, 1] }
    const large = { type: 'number', digits: 2, range: [1, 10_000_000] }
    const steps = [{ id: 'r', kind: 'round', of: 'fine', round: { digits: 1 }, missing: { carry: 'large' } }]
    const found = (own: object) => codesOf(ruleSetText({ inputs: { fine, large: own }, steps }))
    expect(found(large)).toEqual(['not_exact'])
    const smaller = { ...large, range: [1, 9_000_000] }
    expect(found(smaller)).toEqual([])
  })
  it('cannot be what has no meaning for a kind, or another type', () => {
    const scored = (missing: unknown) => () => scorerOf({ inputs, steps: [{ ...mean, missing }] })
    expect(scored({ neutral: 'tinggi' })).toThrow()
    expect(scored({ carry: 'lead' })).toThrow()
    expect(scored({ neutral: '1/3' })).toThrow()
  })
})

describe('a divisor of 0', () => {
  const ratio = (direction: string, target: unknown = 'b') => ({
    id: 'x',
    kind: 'ratio',
    actual: 'a',
    target,
    direction,
    round: { digits: 2 },
  })

  it.each([
    ['the target', ratio('higher'), { a: 5, b: 0 }, 'b'],
    ['the realisation, where the target is divided by it', ratio('lower-inverse'), { a: 0, b: 5 }, 'a'],
    ['the end of a range', ratio('higher', { low: 'b', high: 'b' }), { a: 5, b: 0 }, 'b'],
  ])('is named: %s', (_, step, record, name) => {
    const result = scorerOf({ inputs, steps: [step] }).score({ ...record, lead: true })
    expect([statusOf(result, 'x'), result.missing]).toEqual(['missing', [blocked(name, 'zero', 'x')]])
  })
  it('is named also where it is a step', () => {
    const left = { id: 'left', kind: 'logic', logic: { '-': [{ var: 'b' }, 5] } }
    const result = scorerOf({ inputs, steps: [left, ratio('higher', 'left')] }).score({ a: 5, b: 5, lead: true })
    expect([statusOf(result, 'x'), result.missing]).toEqual(['missing', [blocked('left', 'zero', 'x')]])
  })
  it('is no hole where every weight is left out because nothing applies', () => {
    const of = ['a', 'b'].map((step) => ({ step, weight: 0.5, applies: { var: 'lead' } }))
    const scorer = scorerOf({ inputs, steps: [{ id: 'x', kind: 'weighted', of, round: { digits: 2 } }] })
    const result = scorer.score({ a: 1, b: 1, lead: false })
    expect([statusOf(result, 'x'), result.missing]).toEqual(['not-applicable', []])
  })
  it('is a hole where every weight is left out because all is missing', () => {
    const of = ['a', 'b'].map((step) => ({ step, weight: 0.5, missing: 'redistribute' }))
    const scorer = scorerOf({ inputs, steps: [{ id: 'x', kind: 'weighted', of, round: { digits: 2 } }] })
    const result = scorer.score({ lead: false })
    expect([statusOf(result, 'x'), result.missing.map(({ input }) => input)]).toEqual(['missing', ['a', 'b']])
  })
})
