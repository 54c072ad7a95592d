import { compile, isRuleSetError, safeCompile, safeParseRuleSet, type RuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText } from './rule-set-text.ts'

const simple = { inputs: { a: percent }, steps: [{ id: 'x', kind: 'logic', logic: { var: 'a' } }] }

describe('a hostile text', () => {
  it('is read in a time that grows with its length: zeros before the end of a number', () => {
    const start = performance.now()
    const text = ruleSetText(simple).replace('[0,120]', `[0,120.1${'0'.repeat(1_000_000)}1]`)
    expect(codesOf(text)).toContain('json_number_inexact')
    expect(performance.now() - start).toBeLessThan(5000)
  })
  it('may have more mistakes than a call takes arguments', () => {
    const steps = Array.from({ length: 150_000 }, (_, index) => ({ id: `s${index}`, kind: 'nope' }))
    const outcome = safeParseRuleSet(ruleSetText({ ...simple, steps }))
    expect([outcome.ok, outcome.issues.length]).toEqual([false, 150_000])
  })
  it('has no second key where a name is meant', () => {
    const logic = { if: [{ present: { var: 'a', b: 1 } }, 1, 2] }
    expect(codesOf(ruleSetText({ ...simple, steps: [{ id: 'x', kind: 'logic', logic }] }))).toEqual(['one_operator'])
  })
})

describe('a rule set that was not parsed', () => {
  it('is checked before it is compiled, and may be anything', () => {
    const itself: Record<string, unknown> = {}
    itself['title'] = itself
    for (const value of [null, 'x', {}, itself, { ...JSON.parse(ruleSetText(simple)), steps: [() => 1] }]) {
      expect(safeCompile(value as RuleSet).issues.length).toBeGreaterThan(0)
      try {
        compile(value as RuleSet)
        expect.unreachable()
      } catch (error) {
        expect(isRuleSetError(error)).toBe(true)
      }
    }
  })
  it('is taken where it is well formed', () => {
    const ruleSet = JSON.parse(ruleSetText(simple)) as RuleSet
    expect(compile(ruleSet).score({ a: 90 }).outcome['hasil']?.text).toBe('90.00')
  })
})
