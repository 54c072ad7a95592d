import { check, compile, explain, parseRuleSet, ruleSetFingerprint, runTests } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, ruleSetText } from './rule-set-text.ts'

const batas = { type: 'integer', range: [0, 100], default: 10, values: [{ from: '2026-07-01', value: 20 }] }
const parent = parseRuleSet(
  ruleSetText({
    settings: { batas },
    inputs: { a: percent },
    steps: [{ id: 'nilai', kind: 'logic', logic: { min: [{ var: 'a' }, { setting: 'batas' }] } }],
    tests: [{ name: 'berhenti di batas', given: { a: 50 }, expect: { nilai: 10 } }],
  }),
)
const derivedFrom = { id: parent.id, version: parent.version, fingerprint: ruleSetFingerprint(parent) }
const derivedText = (part: object): string =>
  JSON.stringify(
    {
      format: 1,
      id: 'turunan',
      version: '1.0',
      title: { id: 'Turunan' },
      valid: { from: '2026-01-01' },
      derivedFrom,
      ...part,
    },
    null,
    1,
  )
const issuesOf = (part: object, parents = [parent]) => check(derivedText(part), { parents })
const codes = (part: object, parents = [parent]) => issuesOf(part, parents).map(({ code }) => code)
const scored = (settings: object, asOf?: string): string | undefined => {
  const derived = parseRuleSet(derivedText({ settings }), { parents: [parent] })
  return compile(derived, asOf === undefined ? {} : { asOf }).score({ a: 50 }).outcome['hasil']?.text
}

describe('a derived rule set', () => {
  it('is its parent with other settings', () => {
    expect(scored({})).toBe('10.00')
    expect(scored({ batas: 30 })).toBe('30.00')
  })
  it('replaces a setting whole, or from a day on', () => {
    expect(scored({ batas: 30 }, '2026-07-01')).toBe('30.00')
    const later = { batas: [{ from: '2026-03-01', value: 40 }] }
    expect([scored(later, '2026-02-28'), scored(later, '2026-03-01'), scored(later, '2026-07-01')]).toEqual([
      '10.00',
      '40.00',
      '40.00',
    ])
  })
  it('has its own name and fingerprint, and says where it comes from', () => {
    const derived = parseRuleSet(derivedText({ settings: {} }), { parents: [parent] })
    expect([derived.id, derived.derivedFrom?.id]).toEqual(['turunan', 'uji'])
    expect(ruleSetFingerprint(derived)).not.toBe(ruleSetFingerprint(parent))
  })
  it('has its own tests: those of the parent hold for its settings', () => {
    expect(codes({ settings: { batas: 30 } })).toEqual([])
    const tests = [{ name: 'batas baru', given: { a: 50 }, expect: { nilai: 30 } }]
    const derived = parseRuleSet(derivedText({ settings: { batas: 30 }, tests }), { parents: [parent] })
    expect(runTests(derived)).toMatchObject({ passed: 1, failed: 0 })
    expect(codes({ settings: {}, tests })).toEqual(['test_failed'])
  })
  it('needs the very parent that it was made from', () => {
    expect(codes({ settings: {} }, [])).toEqual(['parent_needed'])
    const changed = { ...parent, title: { id: 'Lain' } }
    expect(codes({ settings: {} }, [changed])).toEqual(['parent_changed'])
    expect(codes({ settings: {} }, [{ ...parent, version: '2.0' }])).toEqual(['parent_needed'])
  })
  it('changes settings that there are, to values that they take', () => {
    expect(codes({ settings: { bats: 30 } })).toEqual(['unknown_name'])
    expect(codes({ settings: { batas: 101 } })).toEqual(['setting_out_of_range'])
    expect(codes({ settings: {}, steps: [] })).toContain('unknown_key')
  })
  it('places what is wrong in its own text', () => {
    const [found] = issuesOf({ settings: { batas: 101 } })
    expect(found).toMatchObject({ path: ['settings', 'batas', 'default'], line: 17, column: 12 })
  })
})

describe('a setting with dates', () => {
  const scorer = compile(parent, { asOf: '2026-07-01' })
  const result = scorer.score({ a: 50 })

  it('is explained as it was on the day, also after a journey as JSON', () => {
    expect(result.outcome['hasil']?.text).toBe('20.00')
    const travelled = JSON.parse(JSON.stringify(result)) as typeof result
    expect(explain(parent, travelled, { locale: 'en' }).sentences).toEqual(['nilai 20.00 = 50.00 (a), 20 at most.'])
  })
  it('leaves the day in the result, so that it can be computed again', () => {
    expect([result.asOf, compile(parent).score({ a: 50 }).asOf]).toEqual(['2026-07-01', '2026-01-01'])
    expect(compile(parent, { asOf: result.asOf }).score({ a: 50 }).fingerprint).toBe(result.fingerprint)
  })
})
