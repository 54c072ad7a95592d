import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const scales = { s: { levels: ['rendah', 'sedang', 'tinggi'] } }
const level = { type: 'level', scale: 's' }

describe('logic', () => {
  it('gives levels, choices and truth, and rounds only numbers', () => {
    const inputs = { a: percent, l: level, c: { type: 'choice', choices: ['x', 'y'] } }
    const logic = (value: unknown, more = {}) => ({
      inputs,
      scales,
      steps: [{ id: 'x', kind: 'logic', logic: value, ...more }],
    })
    const byA = { if: [{ '>': [{ var: 'a' }, 50] }, 'tinggi', 'rendah'] }
    expect(textOf(scorerOf(logic(byA, { scale: 's' })).score({ a: 60 }), 'x')).toBe('tinggi')
    expect(codesOf(ruleSetText(logic({ '+': [{ var: 'a' }, 1] }, { scale: 's' })))).toEqual(['wrong_value_type'])
    expect(codesOf(ruleSetText(logic({ var: 'l' }, { round: { digits: 1 } })))).toEqual(['wrong_value_type'])
    expect(codesOf(ruleSetText(logic({ '<': [{ var: 'c' }, 'y'] })))).toEqual(['refused_operator'])
    expect(codesOf(ruleSetText(logic({ '<': [true, false] })))).toEqual(['refused_operator'])
    const one = scorerOf(logic({ in: [{ var: 'c' }, ['y']] }))
    expect([{ c: 'y' }, { c: 'x' }, {}].map((record) => textOf(one.score(record), 'x'))).toEqual([
      'true',
      'false',
      undefined,
    ])
    const other = scorerOf(logic({ in: [50, [{ var: 'a' }, 60]] }))
    expect([{ a: 50 }, { a: 60 }, {}].map((record) => textOf(other.score(record), 'x'))).toEqual([
      'true',
      'false',
      undefined,
    ])
  })
  it('knows the bounds of a smallest and a largest value', () => {
    const steps = [
      { id: 'low', kind: 'logic', logic: { min: [{ var: 'a' }, 5] } },
      { id: 'high', kind: 'logic', logic: { max: [{ var: 'a' }, 5] } },
    ]
    const { plan } = scorerOf({ inputs: { a: percent }, steps })
    expect(plan.steps.map(({ type }) => type)).toMatchObject([
      { min: 0, max: 500 },
      { min: 500, max: 12_000 },
    ])
  })
})
