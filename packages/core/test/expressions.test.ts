import { compile, parseRuleSet, safeCompile, type ValueType } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { expressions, fraction, isSame, judge, type Expression, type Facts } from './expression-judge.ts'
import { codesOf, ruleSetText, scorerOf } from './rule-set-text.ts'

const inputs = {
  a: { type: 'number', digits: 2, range: [-120, 120] },
  b: { type: 'number', digits: 1, range: [-7, 3] },
  c: { type: 'integer', range: [1, 9] },
  p: { type: 'boolean' },
  q: { type: 'boolean' },
}
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 })
const decimal = (min: number, max: number, digits: number) =>
  maybe(fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((n) => (n / 10 ** digits).toFixed(digits)))
const records = fc.record({
  a: decimal(-120, 120, 2),
  b: decimal(-7, 3, 1),
  c: decimal(1, 9, 0),
  p: maybe(fc.boolean()),
  q: maybe(fc.boolean()),
})

const ruleSetOf = (logic: Expression) =>
  parseRuleSet(ruleSetText({ inputs, steps: [{ id: 'nilai', kind: 'logic', logic }], outcome: { hasil: 'a' } }))
const factsOf = (record: Readonly<Record<string, string | boolean | undefined>>): Facts =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      typeof value === 'string' ? fraction(value) : (value ?? null),
    ]),
  )
const boundsOf = (type: ValueType | undefined): readonly [number, number] =>
  type?.is === 'number' ? [type.min / type.den, type.max / type.den] : [Number.NaN, Number.NaN]

describe('an expression', () => {
  it('is worth what exact arithmetic says, or nothing where a value that it needs is missing', () => {
    fc.assert(
      fc.property(
        expressions(['a', 'b', 'c'], ['p', 'q']),
        fc.array(records, { minLength: 5, maxLength: 5 }),
        (logic, given) => {
          const { scorer, issues } = safeCompile(ruleSetOf(logic))
          fc.pre(scorer !== undefined)
          expect(issues).toEqual([])
          const [lowest, highest] = boundsOf(scorer?.plan.steps.at(-1)?.type)
          for (const record of given) {
            const value = scorer?.score(record).steps[0]?.value ?? null
            const truth = judge(logic, factsOf(record))
            if (value?.type !== 'number' || truth === null || typeof truth === 'boolean') {
              expect([value, truth]).toEqual([null, null])
              continue
            }
            expect([value.text, isSame(fraction(value.text), truth)]).toEqual([value.text, true])
            // The compiler's proof that nothing overflows rests on these.
            expect(value.number).toBeGreaterThanOrEqual(lowest)
            expect(value.number).toBeLessThanOrEqual(highest)
          }
        },
      ),
      { numRuns: 1500 },
    )
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
