import { compile, parseRuleSet, generatedRoad } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { ruleSetText } from '../rule-set-text.ts'

describe('zero times a negative constant', () => {
  it('is 0 on every road, and never −0', () => {
    const ruleSet = parseRuleSet(
      ruleSetText({
        inputs: { a: { type: 'integer', range: [0, 9] } },
        steps: [{ id: 'x', kind: 'logic', logic: { '*': [{ var: 'a' }, -1] } }],
      }),
    )
    for (const scorer of [compile(ruleSet), compile(ruleSet, { road: generatedRoad })]) {
      expect(scorer.outcome({ a: 0 })['hasil']).toBe(0)
      expect(scorer.scoreRows([{ a: 0 }]).outcome['hasil']?.[0]).toBe(0)
      expect(scorer.scoreColumns({ a: Float64Array.of(0) }).outcome['hasil']?.[0]).toBe(0)
    }
  })
})

describe('a half below 0', () => {
  it.each([[{ '*': [{ var: 'a' }, -1] }], [{ quotient: [{ var: 'a' }, -4] }], [{ '-': [{ var: 'a' }] }]])(
    'goes away from 0 on every road: %j',
    (logic) => {
      const ruleSet = parseRuleSet(
        ruleSetText({
          inputs: { a: { type: 'number', digits: 3, range: [0, 100] } },
          steps: [{ id: 'x', kind: 'logic', logic, round: { digits: 1 } }],
        }),
      )
      const plain = compile(ruleSet)
      const records = [{ a: 0.25 }, { a: 1 }, { a: 0.2 }, { a: 0 }]
      const expected = records.map((record) => plain.score(record).outcome['hasil'])
      for (const scorer of [plain, compile(ruleSet, { road: generatedRoad })]) {
        const columns = { a: Float64Array.from(records, ({ a }) => a) }
        for (const tape of [false, true])
          expect([...(scorer.scoreColumns(columns, { tape }).outcome['hasil'] ?? [])]).toEqual(
            expected.map((value) => value?.type === 'number' && value.number),
          )
        expect([...scorer.scoreMany(records)].map((each) => each['hasil'])).toEqual(
          expected.map((value) => value?.type === 'number' && value.number),
        )
      }
    },
  )
})
