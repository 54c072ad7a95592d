import { describe, expect, it } from 'vitest'

import { codesOf, ekspektasi, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const inputs = {
  a: percent,
  b: { ...percent, range: [1, 120] },
  yes: { type: 'boolean' },
  level: { type: 'level', scale: 'ekspektasi' },
  name: { type: 'text' },
}
const logicOf = (logic: unknown, more = {}): Parameters<typeof ruleSetText>[0] => ({
  inputs,
  scales: { ekspektasi },
  steps: [{ id: 'nilai', kind: 'logic', logic, ...more }],
})

describe('the strict profile refuses', () => {
  it.each([
    ['a decimal division without rounding', { quotient: [{ var: 'a' }, { var: 'b' }] }, 'needs_round'],
    ['division by 0', { quotient: [{ var: 'a' }, 0] }, 'divisor_is_zero'],
    ['the loose division', { '/': [{ var: 'a' }, 2] }, 'refused_operator'],
    ['a default for a missing value', { var: ['a', 0] }, 'refused_operator'],
    ['two operators in one object', { '+': [1, 2], '-': [1, 2] }, 'one_operator'],
    ['an unknown operator in a branch that is never taken', { if: [false, { nope: [1] }, 1] }, 'unknown_operator'],
    ['inherited names', { constructor: [1] }, 'unknown_operator'],
    ['a path into a value', { var: 'a.constructor' }, 'unknown_name'],
    ['a number as a condition', { if: [{ var: 'a' }, 1, 2] }, 'wrong_value_type'],
    ['a comparison of two types', { if: [{ '==': [{ var: 'a' }, { var: 'yes' }] }, 1, 2] }, 'wrong_value_type'],
    ['an order of texts', { if: [{ '<': [{ var: 'name' }, 'x'] }, 1, 2] }, 'refused_operator'],
    ['arithmetic on a level', { '+': [{ var: 'level' }, 1] }, 'wrong_value_type'],
    ['an unknown level', { if: [{ '==': [{ var: 'level' }, 'diatas'] }, 1, 2] }, 'unknown_level'],
    ['a third argument that engines drop or use', { '-': [1, 2, 3] }, 'wrong_argument_count'],
    ['if without else', { if: [{ var: 'yes' }, 1] }, 'wrong_argument_count'],
    ['membership in a text', { if: [{ in: ['a', 'abc'] }, 1, 2] }, 'refused_operator'],
    ['numbers beyond exact counting', { '*': [{ var: 'a' }, 900719925474099, 1000] }, 'not_exact'],
  ])('%s', (_, logic, code) => {
    expect(codesOf(ruleSetText(logicOf(logic)))).toContain(code)
  })
  it('an outcome that has no decimal form', () => {
    expect(codesOf(ruleSetText(logicOf({ quotient: [{ var: 'a' }, 7] })))).toEqual(['needs_round'])
    expect(codesOf(ruleSetText(logicOf({ quotient: [{ var: 'a' }, 7] }, { round: { digits: 2 } })))).toEqual([])
  })
})

describe('logic', () => {
  const value = (logic: unknown, record: object, more = {}): string | undefined =>
    textOf(scorerOf(logicOf(logic, more)).score(record), 'nilai')

  it('computes on exact decimals', () => {
    expect(value({ '+': [{ var: 'a' }, 0.2] }, { a: 0.1 })).toBe('0.30')
    expect(value({ '*': [{ var: 'a' }, 3] }, { a: 0.1 })).toBe('0.30')
    expect(value({ '*': [{ var: 'a' }, { var: 'b' }] }, { a: 1.15, b: 1.15 })).toBe('1.3225')
    expect(value({ min: [120, { '+': [{ var: 'a' }, { var: 'b' }] }] }, { a: 119.99, b: 1 })).toBe('120.00')
    expect(value({ quotient: [{ '*': [{ var: 'a' }, 2] }, 3] }, { a: 100 }, { round: { digits: 2 } })).toBe('66.67')
  })
  it('asks only for the values of the branch that is taken', () => {
    const logic = { if: [{ var: 'yes' }, { var: 'a' }, 0] }
    expect(value(logic, { yes: false })).toBe('0.00')
    expect(value(logic, { yes: true })).toBeUndefined()
    expect(value({ if: [{ and: [{ present: 'a' }, { '>': [{ var: 'a' }, 5] }] }, 1, 2] }, {})).toBe('2')
  })
  it('takes the lowest level for a level and not for “no”', () => {
    expect(value({ if: [{ '==': [{ var: 'level' }, 'di-bawah'] }, 1, 2] }, { level: 'di-bawah' })).toBe('1')
    expect(value({ if: [{ in: [{ var: 'level' }, ['sesuai', 'di-atas']] }, 1, 2] }, { level: 'di-bawah' })).toBe('2')
    expect(value({ if: [{ '>=': [{ var: 'level' }, 'sesuai'] }, 1, 2] }, { level: 'di-atas' })).toBe('1')
  })
  it('never lets a missing value count as a number', () => {
    expect(value({ if: [{ '<': [{ var: 'a' }, 60] }, 1, 2] }, {})).toBeUndefined()
    expect(value({ min: [{ var: 'a' }, 5] }, {})).toBeUndefined()
  })
})
