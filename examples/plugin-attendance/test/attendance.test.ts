import { readFileSync } from 'node:fs'

import { check, compile, explain, formatIssue, parseRuleSet } from '@sasando/core'
import { attendance } from '@sasando/example-plugin-attendance'
import { pluginContract, ruleSetContract } from '@sasando/testkit'
import { describe, expect, it } from 'vitest'

const plugins = [attendance]
const text = readFileSync(new URL('../rules/disiplin.json', import.meta.url), 'utf8')

/** The rule set with another step or input. */
function changed(step: object, input: object = {}): string {
  const {
    steps,
    inputs,
    tests: _,
    ...rest
  } = JSON.parse(text) as { steps: object[]; inputs: Record<string, object>; tests: unknown }
  const [ladder, score] = steps
  return JSON.stringify({
    ...rest,
    inputs: { ...inputs, 'tl-1': { ...inputs['tl-1'], ...input } },
    steps: [{ ...ladder, ...step }, score],
  })
}
const rungs = (...each: unknown[]): object => ({
  rungs: each.map((points, index) => ({ days: `tl-${index + 1}`, each: points })),
})

const samples = {
  ruleSets: [text],
  broken: [
    { code: 'days_twice', ruleSet: changed({ rungs: [1, 2].map((each) => ({ days: 'alpa', each })) }) },
    { code: 'points_below_zero', ruleSet: changed(rungs(1, -1)) },
    { code: 'days_below_zero', ruleSet: changed({}, { range: [-1, 31] }) },
    { code: 'rung_falls', ruleSet: changed(rungs(2, '1/2')) },
  ],
}

describe('the plugin keeps the contract:', () => {
  for (const { name, run } of pluginContract(attendance, { samples })) it(name, run)
})
describe('its rule set keeps the contract:', () => {
  for (const { name, run } of ruleSetContract) it(name, () => run(text, { plugins }))
})

describe('a ladder of deductions', () => {
  const ruleSet = parseRuleSet(text, { plugins })
  const scorer = compile(ruleSet, { plugins })
  const days = { 'tl-1': 0, 'tl-2': 0, 'tl-3': 0, 'tl-4': 0, alpa: 0 }

  it.each([
    [
      { 'tl-1': 1, alpa: 31 },
      'Potongan 93,50: Terlambat 1–30 menit 1 hari × 0,5 = 0,5; Tidak hadir tanpa keterangan 31 hari × 3 = 93.',
      '40.00',
    ],
    [{}, 'Potongan 0,00, karena tidak ada hari yang dipotong.', '0.00'],
  ])('explains itself with a bill (%j)', (more, sentence, expected) => {
    const result = scorer.score({ ...days, ...more })
    expect(result.steps[0]?.value?.text).toBe(expected)
    const { outcomes } = explain(ruleSet, result, { plugins })
    const [potongan] = outcomes[0]?.node.children ?? []
    expect(potongan?.sentences[0]).toBe(sentence)
    expect(potongan?.figure).toMatchObject({ type: 'sum' })
  })
  it('says that the limit was reached, in the sentence and on the bill', () => {
    const { outcomes } = explain(ruleSet, scorer.score({ ...days, alpa: 14 }), { plugins, locale: 'en' })
    const [potongan] = outcomes[0]?.node.children ?? []
    expect(potongan?.sentences[1]).toBe('42.00 is beyond the limit of deductions, so 40 are deducted.')
    expect(potongan?.figure).toMatchObject({ total: '42.00', result: '40.00', resultNote: '40 at most' })
  })
  it('takes fractions as they are, and follows its settings', () => {
    const exact = {
      ...(JSON.parse(changed({ ...rungs('1/7', '2/7'), atMost: '3/7' })) as object),
      outcome: { hari: 'tl-1' },
    }
    const sevenths = compile(parseRuleSet(JSON.stringify(exact), { plugins }), { plugins })
    const [ladder] = sevenths.score({ ...days, 'tl-2': 2 }).steps
    expect([ladder?.value?.text, ladder?.parts['rung-1']?.text]).toEqual(['3/7', '4/7'])
    const [issue] = check(JSON.stringify({ ...JSON.parse(text), settings: {} }), { plugins })
    expect(issue && formatIssue(issue, 'en')).toContain('There is no setting called "batas-potongan"')
  })
})
