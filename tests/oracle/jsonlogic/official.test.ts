import { compile, parseRuleSet, runPlan, type Frame, type Json } from '@sasando/core'
import jsonLogic, { type RulesLogic } from 'json-logic-js'
import { describe, expect, it } from 'vitest'

import { officialCases, officialFile } from './official.ts'
import { strictAnswer } from './strict.ts'

const cases = officialCases() ?? []
const isAbsent = cases.length === 0

/** An expression as the reference road runs it. */
function onReferenceRoad(rule: Json, data: Json): unknown {
  const { plan } = compile(
    parseRuleSet(`{
      "format": 1, "id": "kosong", "version": "1.0", "title": { "id": "Kosong" }, "valid": { "from": "2026-01-01" },
      "inputs": { "a": { "type": "boolean" } },
      "steps": [{ "id": "b", "kind": "logic", "logic": { "var": "a" } }],
      "outcome": {}
    }`),
  )
  const step = { id: ':answer', type: { is: 'text' }, guard: true, form: 'expr', value: rule } as const
  return runPlan({ ...plan, steps: [step] }, { ...(data as Frame) })[':answer']
}

const isRecord = (data: Json): boolean => typeof data === 'object' && data !== null && !Array.isArray(data)

/** One line of the table. */
function line(rule: Json, data: Json, expected: Json): string {
  const answer = strictAnswer(rule, data)
  const verdict =
    'refused' in answer
      ? `refused: ${answer.refused}`
      : answer.value === expected
        ? 'the same answer'
        : `ANOTHER ANSWER: ${String(answer.value)}`
  return `${JSON.stringify(rule)} of ${JSON.stringify(data)} is ${JSON.stringify(expected)} | ${verdict}`
}

describe.skipIf(isAbsent)(`the official cases of JsonLogic (needs ${officialFile})`, () => {
  it('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(277)
  })
  it('all pass on the engine of the reference road', () => {
    const failed = cases.filter(([rule, data, expected]) => {
      const answers = [jsonLogic.apply(rule as RulesLogic, data)]
      if (isRecord(data)) answers.push(onReferenceRoad(rule, data))
      return answers.some((each) => JSON.stringify(each) !== JSON.stringify(expected))
    })
    expect(failed).toEqual([])
  })
  it('are refused by the strict profile for a reason, or have the same answer', async () => {
    const lines = cases.map((each) => line(...each))
    expect(lines.filter((each) => each.includes('ANOTHER ANSWER'))).toEqual([])
    const same = lines.filter((each) => each.endsWith('the same answer')).length
    const heading = `Of ${lines.length} cases ${same} have the same answer; ${lines.length - same} are refused.`
    await expect(`${[heading, '', ...lines].join('\n')}\n`).toMatchFileSnapshot('strict-profile.txt')
  })
})
