import {
  applyFix,
  formatIssue,
  mutateTests,
  parseRuleSet,
  RuleSetError,
  runTests,
  toDotPath,
  type Mutant,
} from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, ruleSetText } from '../rule-set-text.ts'

const mutu = { levels: ['kurang', 'cukup', 'baik'] }
type Part = Parameters<typeof ruleSetText>[0]
const mutants = (part: Part): readonly Mutant[] => mutateTests(parseRuleSet(ruleSetText(part))).mutants
const said = (part: Part): string[] =>
  mutants(part).map(
    ({ path, from, to, fate }) => `${toDotPath(path.slice(2))} ${String(from)} → ${String(to)}: ${fate}`,
  )
const bands = {
  inputs: { a: percent },
  scales: { mutu },
  steps: [
    {
      id: 'mutu',
      kind: 'bands',
      of: 'a',
      scale: 'mutu',
      bands: [{ level: 'kurang' }, { level: 'cukup', from: 60 }, { level: 'baik', from: 90 }],
    },
  ],
}
const at = (a: number, expected: string) => ({ name: `pada ${a}`, given: { a }, expect: { mutu: expected } })

/** Adds the test of each survivor until none survives. */
function mend(text: string): string {
  const [first] = mutateTests(parseRuleSet(text)).survivors
  return first ? mend(applyFix(text, first.fix)) : text
}

describe('mutations', () => {
  it('move a threshold by the smallest step of its value, both ways', () => {
    expect(said({ ...bands, tests: [at(60, 'cukup'), at(95, 'baik')] })).toEqual([
      'bands[0].level kurang → cukup: survived',
      'bands[1].level cukup → baik: noticed',
      'bands[1].from 60 → 60.01: noticed',
      'bands[1].from 60 → 59.99: survived',
      'bands[2].level baik → cukup: noticed',
      'bands[2].from 90 → 90.01: survived',
      'bands[2].from 90 → 89.99: survived',
    ])
  })
  it('name the tests that notice, and a record and a test for those that none does', () => {
    const rules = ruleSetText({ ...bands, tests: [at(60, 'cukup'), at(95, 'baik')] })
    const report = mutateTests(parseRuleSet(rules))
    expect(report.mutants[1]?.noticedBy).toEqual(['pada 60'])
    const below = report.survivors.find(({ data }) => data.to === '59.99')
    expect(below).toMatchObject({
      code: 'not_noticed',
      severity: 'warning',
      path: ['steps', 0, 'bands', 1, 'from'],
      records: [{ a: 59.99 }],
    })
    expect(below?.fix).toMatchObject([
      { op: 'add', path: ['tests', 2], value: { given: { a: 59.99 }, expect: { mutu: 'kurang' } } },
    ])
    for (const each of report.survivors) expect(formatIssue(each, 'id')).not.toBe(formatIssue(each, 'en'))
  })
  it('are all noticed once the tests that they ask for are there', () => {
    const mended = mend(ruleSetText(bands))
    expect(runTests(parseRuleSet(mended))).toMatchObject({ failed: 0, passed: 6 })
    expect(mutateTests(parseRuleSet(mended)).mutants.every(({ fate }) => fate === 'noticed')).toBe(true)
  })
  it('shift a part of a weight to the next, so that they total 1', () => {
    const of = [
      { step: 'a', weight: '1/3' },
      { step: 'b', weight: '2/3' },
    ]
    const step = { id: 'nilai', kind: 'weighted', of, round: { digits: 2 } }
    const part = { inputs: { a: percent, b: percent }, steps: [step] }
    expect(said({ ...part, tests: [{ name: 'sama', given: { a: 60, b: 60 }, expect: { nilai: 60 } }] })).toEqual([
      'of[0].weight 1/3 → 97/300: survived',
      'of[1].weight 2/3 → 197/300: survived',
      'round.digits 2 → 1: survived',
      'round.digits 2 → 3: survived',
    ])
    expect(said({ ...part, tests: [{ name: 'beda', given: { a: 60, b: 90.01 }, expect: { nilai: 80.01 } }] })).toEqual([
      'of[0].weight 1/3 → 97/300: noticed',
      'of[1].weight 2/3 → 197/300: noticed',
      'round.digits 2 → 1: noticed',
      'round.digits 2 → 3: noticed',
    ])
  })
  it('change cells, bounds, caps, settings and the constants of expressions', () => {
    const part = {
      inputs: { a: percent, kerja: { type: 'level', scale: 'mutu' }, p: { type: 'boolean' } },
      scales: { mutu },
      settings: { batas: { type: 'integer', range: [0, 200], default: 100 } },
      steps: [
        { id: 'nilai', kind: 'logic', logic: { min: [{ '+': [{ var: 'a' }, 5] }, { setting: 'batas' }] } },
        { id: 'g', kind: 'gate', of: 'kerja', rules: [{ when: { '<': [{ var: 'nilai' }, 50] }, atMost: 'cukup' }] },
      ],
      outcome: { hasil: 'g' },
    }
    expect(said({ ...part, tests: [] })).toEqual([
      'default 100 → 101: survived',
      'default 100 → 99: survived',
      'logic.min[0].+[1] 5 → 5.01: survived',
      'logic.min[0].+[1] 5 → 4.99: survived',
      'rules[0].when.<[1] 50 → 50.01: survived',
      'rules[0].when.<[1] 50 → 49.99: survived',
      'rules[0].atMost cukup → baik: survived',
    ])
  })
  it('change days, choices, and to whom an input belongs', () => {
    const part = {
      inputs: {
        d: { type: 'date' },
        h: { type: 'choice', choices: ['p', 'q'] },
        x: percent,
        y: { ...percent, applies: { '>': [{ var: 'x' }, 50] } },
      },
      steps: [
        { id: 'lama', kind: 'logic', logic: { '<': [{ var: 'd' }, '2026-03-01'] } },
        { id: 'pilih', kind: 'logic', logic: { '==': [{ var: 'h' }, 'p'] } },
        { id: 'n', kind: 'logic', logic: { '+': [{ var: 'y' }, { var: 'x' }] } },
      ],
      outcome: { lama: 'lama', pilih: 'pilih', n: 'n' },
    }
    expect(said({ ...part, tests: [] })).toEqual([
      'applies.>[1] 50 → 50.01: survived',
      'applies.>[1] 50 → 49.99: survived',
      'logic.<[1] 2026-03-01 → 2026-03-02: survived',
      'logic.<[1] 2026-03-01 → 2026-02-28: survived',
      'logic.==[1] p → q: survived',
    ])
  })
  it('shift weights also where settings hold them', () => {
    const setting = (first: string) => ({ type: 'fraction', range: [0, 1], default: first })
    const of = [
      { step: 'a', weight: { setting: 'wa' } },
      { step: 'b', weight: { setting: 'wb' } },
      { step: 'c', weight: '1/4' },
    ]
    const part = {
      inputs: { a: percent, b: percent, c: percent },
      settings: { wa: setting('1/4'), wb: setting('1/2') },
      steps: [{ id: 'nilai', kind: 'weighted', of, round: { digits: 2 } }],
    }
    expect(said({ ...part, tests: [] })).toEqual(
      expect.arrayContaining([
        'default 1/4 → 0.24: survived',
        'default 1/2 → 0.49: survived',
        'of[2].weight 1/4 → 0.24: survived',
      ]),
    )
  })
  it('that make no difference, or that the checker refuses, are no survivors', () => {
    const steps = [{ id: 'n', kind: 'logic', logic: { max: [{ var: 'a' }, -5] } }]
    expect(said({ inputs: { a: percent }, steps, tests: [] })).toEqual([
      'logic.max[1] -5 → -4: same',
      'logic.max[1] -5 → -6: same',
    ])
    const two = { ...bands.steps[0], bands: [{ level: 'kurang' }, { level: 'baik', from: '0.01' }] }
    expect(said({ ...bands, steps: [two], tests: [at(0, 'kurang'), at(0.01, 'baik')] })).toContain(
      'bands[1].from 0.01 → 0.02: noticed',
    )
  })
  it('of a rule set that is wrong are not tried', () => {
    const wrong = { ...bands, steps: [{ ...bands.steps[0], of: 'b' }] }
    expect(() => mutants(wrong)).toThrow(RuleSetError)
  })
})
