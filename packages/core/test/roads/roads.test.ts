import { compile, parseRuleSet, type InputColumns, generatedRoad } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ruleSetText } from '../rule-set-text.ts'
import { sample } from '../sample.ts'
import { everything } from './everything.ts'
import { everythingOften } from './everything-often.ts'
import { outcomesOf, withoutDays } from './outcomes-of.ts'
import { columnsOf, recordOf, rowsOf } from './records.ts'

describe.each([
  ['a rule set that uses everything', ruleSetText(everything), 100],
  ['one of its outcomes', ruleSetText({ ...everything, outcome: { inti: 'inti' } }), 100],
  ['one so long that its code is cut', ruleSetText(everythingOften(4)), 10],
  ['the sample of the design', sample, 100],
])('the roads agree on %s', (_, text, numRuns) => {
  const ruleSet = parseRuleSet(text)
  const reference = compile(ruleSet)
  const generated = compile(ruleSet, { road: generatedRoad })

  it('for records, one by one and in rows', () => {
    fc.assert(
      fc.property(rowsOf(reference.plan), (rows) => {
        const records = rows.map((row) => recordOf(reference.plan, row))
        const expected = records.map((record) => reference.outcome(record))
        expect(records.map((record) => generated.outcome(record))).toEqual(expected)
        expect([...generated.scoreMany(records)]).toEqual(expected)
        expect(records.map((record) => generated.score(record))).toEqual(
          records.map((record) => reference.score(record)),
        )
        for (const scorer of [generated, reference])
          expect(outcomesOf(scorer, scorer.scoreRows(records)).map((each) => withoutDays(scorer, each))).toEqual(
            expected.map((each) => withoutDays(reference, each)),
          )
      }),
      { numRuns },
    )
  })
  it.each([
    ['generated', generated, false],
    ['generated, with the tape', generated, true],
    ['vector', reference, false],
    ['vector, with the tape', reference, true],
  ] as const)('for columns (%s)', (_name, scorer, tape) => {
    fc.assert(
      fc.property(rowsOf(reference.plan), (rows) => {
        const records = rows.map((row) =>
          recordOf(
            reference.plan,
            row.map((cell, index) => cell ?? (reference.plan.inputs[index]?.type.is === 'list' ? [] : null)),
          ),
        )
        const scored = scorer.scoreColumns(columnsOf(reference.plan, rows), { tape })
        const expected = records.map((record) => withoutDays(reference, reference.outcome(record)))
        expect(outcomesOf(scorer, scored).map((each) => withoutDays(reference, each))).toEqual(expected)
        records.forEach((record, index) => expect(scored.result(index).steps).toEqual(reference.score(record).steps))
      }),
      { numRuns },
    )
  })
})

describe('columns', () => {
  const scorer = compile(parseRuleSet(sample))
  it.each([
    [{}, 'the column "hasil" must be a Int8Array'],
    [{ hasil: new Float64Array(1) }, 'the column "hasil" must be a Int8Array'],
    [{ hasil: new Int8Array(2), perilaku: new Int8Array(1) }, 'the column "perilaku" has 1 values, expected 2'],
  ])('of the wrong form are refused by name', (columns, message) => {
    expect(() => scorer.scoreColumns(columns as InputColumns)).toThrow(new TypeError(message))
  })
})
