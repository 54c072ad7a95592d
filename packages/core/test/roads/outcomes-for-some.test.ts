import { compile, parseRuleSet, generatedRoad } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { ruleSetText } from '../rule-set-text.ts'

type Part = Parameters<typeof ruleSetText>[0]

/** The outcome `hasil` of a record on every road that takes records, which must be one and the same. */
function outcomeOf(part: Part, record: object): unknown {
  const ruleSet = parseRuleSet(ruleSetText(part))
  const [plain, generated] = [compile(ruleSet), compile(ruleSet, { road: generatedRoad })]
  const answers = [plain.outcome(record)['hasil'], generated.outcome(record)['hasil']]
  expect(new Set(answers).size).toBe(1)
  return answers[0]
}

const number = { type: 'number', digits: 2, range: [0, 120] }
const logic = (of: unknown): Part['steps'] => [{ id: 'x', kind: 'logic', logic: of }]

describe('every road', () => {
  it('gives no outcome to those whom an input is not for', () => {
    const inputs = { a: { ...number, applies: { var: 'lead' } }, lead: { type: 'boolean' } }
    const part: Part = { inputs, steps: logic({ present: 'a' }), outcome: { hasil: 'a' } }
    expect([true, false, undefined].map((lead) => outcomeOf(part, { a: 90, lead }))).toEqual([90, null, null])
    const columns = { a: Float64Array.of(90, 90, 90), lead: Int8Array.of(1, 0, -1) }
    const { outcome } = compile(parseRuleSet(ruleSetText(part))).scoreColumns(columns)
    expect([...(outcome['hasil'] ?? [])]).toEqual([90, NaN, NaN])
  })
})
