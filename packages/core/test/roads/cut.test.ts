import { compile, generatedRoad, generateModule, parseRuleSet, type Scorer } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { generateFunctions } from '../../src/roads/generate/module.ts'
import { percent, ruleSetText, scorerOf } from '../rule-set-text.ts'
import { everything } from './everything.ts'
import { everythingOften } from './everything-often.ts'

/** The functions of generated code with their lengths. */
const functionsOf = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text.split(/\n(?=function )/).flatMap((each) => {
      const name = /^function (\w+)/.exec(each)?.[1]
      return name === undefined ? [] : [[name, each.length] as const]
    }),
  )

const inObject = (index: number): string => `k${Math.floor(index / 10)}`
/** Sums in a chain; each input in an object within an object. */
const chainOf = (count: number, input: object = percent): Scorer =>
  scorerOf({
    inputs: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `a${index}`,
        { ...input, path: ['nilai', inObject(index), `a${index}`] },
      ]),
    ),
    steps: Array.from({ length: count }, (_, index) => ({
      id: `n${index}`,
      kind: 'logic',
      logic: { max: [{ var: `a${index}` }, index === 0 ? 0 : { var: `n${index - 1}` }] },
    })),
  })

describe('generated code of a long rule set', () => {
  it('is cut into functions that engines optimise', () => {
    for (const { plan } of [chainOf(600), compile(parseRuleSet(ruleSetText(everythingOften(6))))]) {
      const functions = functionsOf(generateFunctions(plan, true))
      for (const name of ['object', 'objectGeneral', 'row', 'rowGeneral', 'columnsGeneral', 'tapeGeneral', 'trace'])
        expect(functions.has(`${name}1`), name).toBe(true)
      for (const [name, length] of functions) expect(length, name).toBeLessThan(30_000)
    }
  })
  it('is one function where that is short enough', () => {
    const { plan } = compile(parseRuleSet(ruleSetText(everything)))
    const names = [...functionsOf(generateModule(plan)).keys()]
    expect(names).toContain('rows')
    expect(names.filter((name) => /^(?:object|row)(?:General)?(?:\d|End)/.test(name))).toEqual([])
  })
})

describe('a record that lacks something in the midst of a long rule set', () => {
  const reference = chainOf(400, { ...percent, required: false })
  const required = chainOf(400)
  const whole = (): Record<string, Record<string, unknown>> => {
    const record: Record<string, Record<string, unknown>> = {}
    for (let index = 0; index < 400; index++) (record[inObject(index)] ??= {})[`a${index}`] = index / 4
    return record
  }
  const spoiled = (
    spoil: (record: Record<string, Record<string, unknown> | string | readonly unknown[]>) => void,
  ): object => {
    const record = whole()
    spoil(record)
    return { nilai: record }
  }
  const records = [
    { nilai: whole() },
    spoiled((record) => delete record['k20']),
    spoiled((record) => (record['k20'] = 'bukan')),
    spoiled((record) => (record['k20'] = [])),
    spoiled((record) => (record['k39'] = { a399: '120' })),
    spoiled((record) => (record['k10'] = { a100: 200 })),
    {},
    { nilai: null },
    [],
    null,
    { nilai: whole() },
  ]
  it.each([
    ['optional inputs', reference],
    ['required inputs', required],
  ])('is scored as by the reference road (%s)', (_, { ruleSet, outcome, score }) => {
    const generated = compile(ruleSet, { road: generatedRoad })
    const expected = records.map((record) => outcome(record))
    expect(new Set(expected.map(({ status }) => status)).size).toBeGreaterThan(1)
    expect(records.map((record) => generated.outcome(record))).toEqual(expected)
    expect(records.map((record) => generated.score(record))).toEqual(records.map((record) => score(record)))
    // So many that they are taken in several blocks, and spoiled in each at another place.
    const often = Array.from({ length: 30 }, () => records).flat()
    const rows = generated.scoreRows(often)
    expect([...(rows.outcome['hasil'] ?? [])].map((value) => (Number.isNaN(value) ? null : value))).toEqual(
      often.map((record) => outcome(record)['hasil']),
    )
  })
})
