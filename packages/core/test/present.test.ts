import { compile, explain, generatedRoad, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { issuesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const item = { kode: { type: 'text' }, jam: { type: 'integer', range: [0, 9] } }
const inputs = {
  a: { ...percent, required: false },
  lead: { type: 'boolean', required: false },
  l: { type: 'list', maxItems: 5, key: 'kode', required: false, item },
}
const entries = [{ kode: 'x', jam: 2 }]

describe('"present"', () => {
  it('asks whether a list was given: an empty one was; of a refused one nothing follows', () => {
    const text = ruleSetText({ inputs, steps: [{ id: 'x', kind: 'logic', logic: { present: 'l' } }] })
    for (const options of [{}, { road: generatedRoad }]) {
      const scorer = compile(parseRuleSet(text), options)
      const answers = [entries, [], undefined, 5].map((l) => scorer.score({ l }).steps[0]?.value?.text)
      expect(answers).toEqual(['true', 'true', 'false', undefined])
      expect(scorer.outcome({})['hasil']).toBe(false)
    }
  })
  it('asks for a list also where it says to whom something belongs', () => {
    const scorer = scorerOf({ inputs, steps: [{ id: 'x', kind: 'logic', logic: 1, applies: { present: 'l' } }] })
    expect(scorer.score({}).steps[0]?.status).toBe('not-applicable')
    expect(textOf(scorer.score({ l: [] }), 'x')).toBe('1')
  })
  it.each(['zero', { neutral: 7 }])('asks what was given, and not for what stands in (%j)', (missing) => {
    const logic = { if: [{ present: 'a' }, { var: 'a' }, 5] }
    const scorer = scorerOf({ inputs, steps: [{ id: 'x', kind: 'logic', logic, missing }] })
    const result = scorer.score({})
    expect(textOf(result, 'x')).toBe('5.00')
    expect(textOf(scorer.score({ a: 3 }), 'x')).toBe('3.00')
    expect(explain(scorer.ruleSet, result, { locale: 'en' }).sentences.join(' ')).toContain('a is filled in')
  })
  it('asks for a value outside a list, for each of its entries', () => {
    const scorer = scorerOf({
      inputs,
      steps: [{ id: 'x', kind: 'credit', over: 'l', points: { if: [{ present: 'a' }, { var: 'jam' }, 1] }, cap: 9 }],
    })
    expect(textOf(scorer.score({ l: entries, a: 1 }), 'x')).toBe('2')
    expect(textOf(scorer.score({ l: entries }), 'x')).toBe('1')
  })
})

it.each([
  ['in an expression', { kind: 'logic', logic: { '+': [{ var: 'l' }, 1] } }, 'steps.0.logic.+.0.var'],
  ['named by a step', { kind: 'round', of: 'l', round: { digits: 0 } }, 'steps.0.of'],
  ['in a table', { kind: 'table', inputs: ['l'], hit: 'first', rows: [{ when: ['-'], then: 1 }] }, 'steps.0.inputs.0'],
])('a list is refused as a value, with what to do: %s', (_, step, path) => {
  const found = issuesOf(ruleSetText({ inputs, steps: [{ id: 'x', ...step }] }))
  expect(found.map((each) => [each.code, each.path.join('.')])).toEqual([['list_not_value', path]])
})
