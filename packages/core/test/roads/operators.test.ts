import { compile, definePlugin, parseRuleSet, type Plugin, type Scorer, generatedRoad } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { every } from '../plugins/operators.ts'
import { percent, ruleSetText } from '../rule-set-text.ts'
import { outcomesOf, withoutDays } from './outcomes-of.ts'
import { columnsOf, recordOf, rowsOf } from './records.ts'

/** Every type of argument and of value, calls within calls, within conditions, and in steps that no outcome rests on. */
const calling = {
  scales: { lima: { levels: ['e', 'd', 'c', 'b', 'a'] } },
  inputs: {
    n: { type: 'integer', range: [-50, 50] },
    nilai: percent,
    tingkat: { type: 'level', scale: 'lima', required: false },
    ya: { type: 'boolean', required: false },
    mulai: { type: 'date', range: ['2020-01-01', '2026-12-31'] },
    golongan: { type: 'choice', choices: ['ii', 'iii', 'iv'] },
    kata: { type: 'text', maxLength: 20, required: false },
    jam: { type: 'integer', range: [0, 9], required: false, applies: { 'is-odd': [{ var: 'n' }] } },
  },
  steps: [
    { id: 'angka', kind: 'logic', logic: { 'digit-sum': [{ '-': [{ var: 'nilai' }, { var: 'n' }] }] } },
    { id: 'ganjil', kind: 'logic', logic: { or: [{ 'is-odd': [{ var: 'n' }] }, { var: 'ya' }] } },
    {
      id: 'naik',
      kind: 'logic',
      logic: { 'next-level': [{ 'next-level': [{ var: 'tingkat' }, { '>': [{ var: 'n' }, 0] }] }, { var: 'ya' }] },
    },
    { id: 'akhir', kind: 'logic', logic: { 'month-end': [{ var: 'mulai' }, { var: 'golongan' }] } },
    { id: 'teriak', kind: 'logic', logic: { shout: [{ var: 'kata' }] } },
    { id: 'tetap', kind: 'logic', logic: { shout: ['tetap'] } },
    { id: 'lama', kind: 'logic', logic: { '>': [{ 'month-end': [{ var: 'mulai' }, 'ii'] }, '2024-01-01'] } },
    { id: 'paruh', kind: 'logic', logic: { if: [{ var: 'ganjil' }, { 'half-of': [{ max: [0, { var: 'n' }] }] }, 0] } },
    { id: 'jumlah', kind: 'logic', logic: { '+': [{ var: 'angka' }, { var: 'paruh' }] }, missing: 'zero' },
    { id: 'sisa', kind: 'logic', logic: { '-': [9, { var: 'jam' }] } },
  ],
  outcome: {
    angka: 'angka',
    ganjil: 'ganjil',
    naik: 'naik',
    teriak: 'teriak',
    tetap: 'tetap',
    lama: 'lama',
    jumlah: 'jumlah',
    sisa: 'sisa',
  },
}
const list = { type: 'list', maxItems: 3, required: false, item: { x: { type: 'integer', range: [0, 9] } } }
const withList = { ...calling, inputs: { ...calling.inputs, daftar: list } }
const deadCalls = { ...calling, outcome: { nilai: 'nilai' } }

/** The same operators, of which each fails for some of what it is given. */
const failing: Plugin = definePlugin({
  name: 'failing',
  operators: every.operators.map((operator) => ({
    ...operator,
    evaluate: (...args: readonly never[]) => {
      const value = operator.evaluate(...args)
      const first: unknown = args[0]
      if (first === 13 || first === 'ada') throw new Error('no')
      return typeof value === 'number' && value % 7 === 3 ? value + 0.5 : value
    },
  })),
})

describe.each([
  ['operators of every type', calling, every],
  ['operators of every type, beside a list', withList, every],
  ['operators that no outcome rests on', deadCalls, every],
  ['operators that fail', calling, failing],
  ['operators that fail, beside a list', withList, failing],
  ['operators that fail where no outcome rests on them', deadCalls, failing],
])('the roads agree on %s', (_, rules, plugin) => {
  const plugins = [plugin]
  const ruleSet = parseRuleSet(ruleSetText(rules))
  const reference = compile(ruleSet, { plugins })
  const generated = compile(ruleSet, { plugins, road: generatedRoad })
  const { plan } = reference

  it('for records, one by one and in rows', () => {
    fc.assert(
      fc.property(rowsOf(plan), (rows) => {
        const records = rows.map((row) => recordOf(plan, row))
        const expected = records.map((record) => reference.outcome(record))
        expect(records.map((record) => generated.outcome(record))).toEqual(expected)
        const inColumns = outcomesOf(generated, generated.scoreRows(records))
        expect(inColumns.map((each) => withoutDays(generated, each))).toEqual(
          expected.map((each) => withoutDays(reference, each)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it.each<[string, Scorer, boolean]>([
    ['generated', generated, false],
    ['generated, with the tape', generated, true],
    ['vector', reference, false],
    ['vector, with the tape', reference, true],
  ])('for columns (%s)', (_name, scorer, tape) => {
    fc.assert(
      fc.property(rowsOf(plan), (rows) => {
        const full = rows.map((row) => row.map((cell, at) => cell ?? (plan.inputs[at]?.type.is === 'list' ? [] : null)))
        const records = full.map((row) => recordOf(plan, row))
        const scored = scorer.scoreColumns(columnsOf(plan, rows), { tape })
        const expected = records.map((record) => withoutDays(reference, reference.outcome(record)))
        expect(outcomesOf(scorer, scored).map((each) => withoutDays(reference, each))).toEqual(expected)
        records.forEach((record, index) => {
          const [ours, theirs] = [scored.result(index), reference.score(record)]
          expect([ours.steps, ours.issues]).toEqual([theirs.steps, theirs.issues])
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe('an operator that fails in a block', () => {
  it('leaves only its own record to the reference road', () => {
    let calls = 0
    const counting = definePlugin({
      name: 'counting',
      operators: [
        {
          name: 'count',
          label: { id: 'hitung', en: 'count' },
          args: [{ type: 'number', den: 1 }],
          returns: { type: 'number', den: 1, min: 0, max: 1000 },
          evaluate: (n: number) => (calls++, n === 500 ? NaN : n),
        },
      ],
    })
    const rules = ruleSetText({
      inputs: { n: { type: 'integer', range: [0, 1000] } },
      steps: [{ id: 'a', kind: 'logic', logic: { count: [{ var: 'n' }] } }],
    })
    const ruleSet = parseRuleSet(rules)
    const records = Array.from({ length: 1000 }, (_, n) => ({ n }))
    for (const [isGenerated, most] of [
      [true, 2100],
      [false, 1010],
    ] as const) {
      const scorer = compile(ruleSet, { plugins: [counting], ...(isGenerated ? { road: generatedRoad } : {}) })
      calls = 0
      const { status } = isGenerated
        ? scorer.scoreRows(records)
        : scorer.scoreColumns({ n: Float64Array.from(records, ({ n }) => n) })
      expect([...status].filter((each) => each === 3)).toHaveLength(1)
      expect(status[500]).toBe(3)
      expect(calls).toBeLessThan(most)
    }
  })
})
