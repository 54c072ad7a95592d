import assert from 'node:assert/strict'

import { parseRuleSet, safeCompile, type Value, type ValueType } from '@sasando/core'
import fc from 'fast-check'

import { expressions, fraction, isSame, judge, type Expression, type Facts } from './expression-judge.ts'
import { ruleSetText } from './rule-set-text.ts'

export const inputs = {
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

/** An expression is worth what exact arithmetic says, or nothing where a value that it needs is missing. */
export const expressionProperty = fc.property(
  expressions(['a', 'b', 'c'], ['p', 'q']),
  fc.array(records, { minLength: 5, maxLength: 5 }),
  (logic, given) => {
    const { scorer, issues } = safeCompile(ruleSetOf(logic))
    fc.pre(scorer !== undefined)
    assert.deepEqual(issues, [])
    const [lowest, highest] = boundsOf(scorer.plan.steps.at(-1)?.type)
    for (const record of given) {
      const value: Value | null = scorer.score(record).steps[0]?.value ?? null
      const truth = judge(logic, factsOf(record))
      if (value?.type !== 'number' || truth === null || typeof truth === 'boolean') {
        assert.deepEqual([value, truth], [null, null])
        continue
      }
      assert.ok(isSame(fraction(value.text), truth), value.text)
      // The compiler's proof that nothing overflows rests on these.
      assert.ok(value.number >= lowest && value.number <= highest, `${value.text} is not in ${lowest}…${highest}`)
    }
  },
)
