import {
  compile,
  explain,
  parseRuleSet,
  resultFingerprint,
  runPlan,
  runTests,
  type Plan,
  generatedRoad,
} from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sample } from './sample.ts'
import { percent, ruleSetText, scorerOf } from './rule-set-text.ts'

const ruleSet = parseRuleSet(sample)
const scorer = compile(ruleSet)
const [first] = ruleSet.tests ?? []

describe('the sample rule set', () => {
  it('passes its own test', () => {
    expect(runTests(ruleSet)).toMatchObject({ passed: 1, failed: 0 })
  })
  it('fails its own test when a cell is changed', () => {
    const changed = sample.replace('["kurang", "baik", "sangat-baik"]', '["baik", "baik", "sangat-baik"]')
    expect(runTests(parseRuleSet(changed)).failed).toBe(1)
  })
  it('is the same after a journey as JSON', () => {
    const result = scorer.score(first?.given)
    const travelled = JSON.parse(JSON.stringify(result)) as typeof result
    expect(travelled.fingerprint).toBe(result.fingerprint)
    expect(resultFingerprint(travelled)).toBe(result.fingerprint)
    expect(explain(ruleSet, travelled, { locale: 'en' })).toEqual(explain(ruleSet, result, { locale: 'en' }))
  })
  it('explains itself in both languages, down to what it rests on', () => {
    const result = scorer.score(first?.given)
    const [id, en] = (['id', 'en'] as const).map((locale) => explain(ruleSet, result, { locale }))
    expect(id?.sentences.join(' ')).toContain('inti 85,00 = 0,5 × 90,00 (teknis) + 0,5 × 80,00 (tim).')
    expect(en?.sentences.join(' ')).toContain('kepemimpinan does not apply to this person')
    const [level] = id?.outcomes ?? []
    expect(level?.node.citations[0]).toMatchObject({
      ref: 'p6#lampiran-bab-iv-b-3',
      kind: 'law',
      title: 'PermenPANRB 6/2022',
    })
    expect(level?.node.figure).toMatchObject({ type: 'matrix', selected: { row: 2, column: 0 } })
  })
})

describe('score', () => {
  it('never throws and never counts what it cannot read', () => {
    fc.assert(
      fc.property(fc.anything(), (record) => {
        const result = scorer.score(record)
        expect(result.outcome['level']).toBeNull()
        expect(result.missing.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
  it.each([
    ['89,5', 'input_decimal_comma'],
    [89.555, 'input_too_precise'],
    [121, 'input_out_of_range'],
    ['abc', 'input_wrong_type'],
    [Number.NaN, 'input_wrong_type'],
    [true, 'input_wrong_type'],
    ['1e2', 'input_wrong_type'],
  ])('refuses %j as a number', (teknis, code) => {
    const result = scorerOf({
      inputs: { teknis: percent },
      steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'teknis' } }],
    }).score({ teknis })
    expect(result.issues.map((each) => each.code)).toEqual([code])
    expect(result.outcome['hasil']).toBeNull()
    expect(result.missing).toEqual([
      { input: 'teknis', reason: 'invalid', steps: [{ step: 'nilai', policy: 'block' }] },
    ])
  })
  it('takes nothing from what every object inherits', () => {
    const scorers = [{}, { road: generatedRoad }].map((options) =>
      compile(
        parseRuleSet(
          ruleSetText({
            inputs: { teknis: percent, constructor: { ...percent, required: false } },
            steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'teknis' } }],
            outcome: { hasil: 'nilai', lain: 'constructor' },
          }),
        ),
        options,
      ),
    )
    for (const scorer of scorers) {
      expect(scorer.outcome({ teknis: 90 })).toEqual({ status: 'incomplete', hasil: 90, lain: null })
      // A page, or a hole in one of its libraries, may add to what all objects have.
      // oxlint-disable-next-line eslint/no-extend-native -- that is what is tested
      Object.defineProperty(Object.prototype, 'teknis', {
        value: 100,
        enumerable: true,
        configurable: true,
        writable: true,
      })
      try {
        expect(scorer.outcome({})).toEqual({ status: 'incomplete', hasil: null, lain: null })
        expect(scorer.scoreRows([{}]).outcome['hasil']).toEqual(Float64Array.of(NaN))
      } finally {
        Reflect.deleteProperty(Object.prototype, 'teknis')
      }
      // The attributes of an ORM's entities are getters of its class.
      expect(scorer.outcome(new Entity())).toEqual({ status: 'incomplete', hasil: 80, lain: null })
    }
  })
  it('takes a setting as it was on the day', () => {
    const part = {
      settings: {
        batas: { type: 'integer', range: [0, 100], default: 10, values: [{ from: '2026-07-01', value: 20 }] },
      },
      inputs: { a: percent },
      steps: [{ id: 'nilai', kind: 'logic', logic: { min: [{ var: 'a' }, { setting: 'batas' }] } }],
    }
    const set = scorerOf(part).ruleSet
    expect(compile(set).score({ a: 50 }).outcome['hasil']?.text).toBe('10.00')
    expect(compile(set, { asOf: '2026-07-01' }).score({ a: 50 }).outcome['hasil']?.text).toBe('20.00')
  })
})

describe('runPlan', () => {
  it('calls the operators that it is given, and no others', () => {
    const plan: Plan = {
      ...scorer.plan,
      steps: [
        {
          id: 'x',
          type: { is: 'number', den: 1, min: 0, max: 9 },
          guard: true,
          form: 'call',
          operator: 'twice',
          plugin: 'uji',
          args: [{ var: 'a' }],
        },
      ],
    }
    const frame = { a: 4 }
    expect(runPlan(plan, { ...frame }, new Map([['twice', (n) => Number(n) * 2]]))['x']).toBe(8)
    expect(() => runPlan(plan, { ...frame })).toThrow('twice')
  })
})

class Entity {
  get teknis(): number {
    return 80
  }
}
