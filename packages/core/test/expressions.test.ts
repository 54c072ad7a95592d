import { compile, parseRuleSet } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { expressionProperty, inputs } from './expression-property.ts'
import { codesOf, ruleSetText, scorerOf } from './rule-set-text.ts'

describe('an expression', () => {
  it('is worth what exact arithmetic says, or nothing where a value that it needs is missing', () => {
    fc.assert(expressionProperty, { numRuns: 1500 })
  })
  it('is written exactly, however large', () => {
    const large = { n: { type: 'integer', range: [-9_007_199_254_740_991, 9_007_199_254_740_991] } }
    const eighth = scorerOf({
      inputs: large,
      steps: [{ id: 'x', kind: 'logic', logic: { quotient: [{ var: 'n' }, 8] } }],
    })
    expect(eighth.score({ n: 9_007_199_254_740_991 }).outcome['hasil']?.text).toBe('1125899906842623.875')
    expect(eighth.score({ n: -9_007_199_254_740_991 }).outcome['hasil']?.text).toBe('-1125899906842623.875')
  })
  it('has no −0', () => {
    const minus = scorerOf({ inputs, steps: [{ id: 'x', kind: 'logic', logic: { '-': [{ var: 'a' }] } }] })
    const zero = minus.score({ a: 0 }).outcome['hasil']
    expect(zero).toEqual({ type: 'number', text: '0.00', number: 0 })
  })
})

describe('a sum whose parts would be rounded on the way', () => {
  const huge = { type: 'integer', range: [9_007_199_254_740_990, 9_007_199_254_740_991] }
  const tiny = { type: 'integer', range: [-9_007_199_254_740_991, -9_007_199_254_740_990] }

  it('is refused, also where its end would fit', () => {
    const logic = { '+': [{ var: 'x' }, { var: 'y' }, -9_007_199_254_740_991] }
    const sum = { inputs: { x: huge, y: huge }, steps: [{ id: 's', kind: 'logic', logic }] }
    expect(codesOf(ruleSetText(sum))).toEqual(['not_exact'])
  })
  it('is refused in a weighted mean', () => {
    const of = [
      { step: 'x', weight: '3/7' },
      { step: 'y', weight: '4/7' },
    ]
    const mean = { inputs: { x: huge, y: tiny }, steps: [{ id: 's', kind: 'weighted', of, round: { digits: 2 } }] }
    expect(codesOf(ruleSetText(mean))).toEqual(['not_exact'])
  })
  it('is refused where a target is mirrored', () => {
    const mirrored = { kind: 'ratio', actual: 'x', target: 'y', direction: 'lower', round: { digits: 0 } }
    expect(codesOf(ruleSetText({ inputs: { x: huge, y: huge }, steps: [{ id: 's', ...mirrored }] }))).toEqual([
      'not_exact',
    ])
  })
  it('is no trouble below the limit', () => {
    const logic = { '+': [{ var: 'x' }, 1, -2] }
    const half = { type: 'integer', range: [0, 4_503_599_627_370_495] }
    const scorer = compile(
      parseRuleSet(ruleSetText({ inputs: { x: half }, steps: [{ id: 's', kind: 'logic', logic }] })),
    )
    expect(scorer.score({ x: 5 }).outcome['hasil']?.text).toBe('4')
  })
})
