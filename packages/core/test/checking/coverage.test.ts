import { parseRuleSet, runTests, toDotPath, type CoveredPlace } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, ruleSetText } from '../rule-set-text.ts'

const mutu = { levels: ['kurang', 'cukup', 'baik'] }
const inputs = { a: percent, p: { type: 'boolean' }, kerja: { type: 'level', scale: 'mutu' } }
const steps = [
  {
    id: 'mutu',
    kind: 'bands',
    of: 'a',
    scale: 'mutu',
    bands: [{ level: 'kurang' }, { level: 'cukup', from: 60 }, { level: 'baik', from: 90 }],
  },
  { id: 'akhir', kind: 'gate', of: 'mutu', rules: [{ when: { var: 'p' }, atMost: 'cukup' }] },
  {
    id: 'hasil',
    kind: 'matrix',
    rows: 'akhir',
    columns: 'kerja',
    scale: 'mutu',
    cells: mutu.levels.map(() => mutu.levels),
  },
]
const coverage = (tests: readonly object[]) =>
  runTests(parseRuleSet(ruleSetText({ inputs, scales: { mutu }, steps, tests }))).coverage
const seen = (places: readonly CoveredPlace[], isSeen: boolean): string[] =>
  places
    .filter(({ tests }) => tests.length > 0 === isSeen)
    .map(({ what, path, holds }) => `${what} ${toDotPath(path)}${holds === undefined ? '' : ` ${holds}`}`)

describe('coverage', () => {
  it('names the tests that lead to each step, band, rule and cell', () => {
    const high = { name: 'tinggi', given: { a: 95, p: false, kerja: 'baik' }, expect: {} }
    const bounded = { name: 'dibatasi', given: { a: 95, p: true, kerja: 'baik' }, expect: {} }
    const { steps: named, branches } = coverage([high, bounded])
    expect(named.map(({ tests }) => tests)).toEqual([1, 2, 3].map(() => ['tinggi', 'dibatasi']))
    expect(branches.find(({ what, tests }) => what === 'band' && tests.length > 0)?.tests).toEqual([
      'tinggi',
      'dibatasi',
    ])
    expect(seen(branches, true)).toEqual([
      'band steps[0].bands[2]',
      'condition steps[1].rules[0].when false',
      'condition steps[1].rules[0].when true',
      'cell steps[2].cells[1][2]',
      'cell steps[2].cells[2][2]',
    ])
    expect(branches).toHaveLength(3 + 2 + 9)
  })
  it('is nothing without tests, and little where a step has no value', () => {
    expect(seen(coverage([]).steps, true)).toEqual([])
    const partly = coverage([{ name: 'sebagian', given: { a: 10 }, expect: {} }])
    expect(seen(partly.steps, true)).toEqual(['step steps[0]'])
    expect(seen(partly.branches, true)).toEqual(['band steps[0].bands[0]'])
  })
  it('counts every branch, however it is nested, but none that is not taken', () => {
    const logic = { if: [{ '>=': [{ var: 'a' }, 60] }, { if: [{ var: 'p' }, 3, 2] }, { present: 'p' }, 1, 0] }
    const text = ruleSetText({
      inputs: { a: percent, p: { type: 'boolean' } },
      steps: [{ id: 'n', kind: 'logic', logic }],
      tests: [{ name: 'satu', given: { a: 70, p: false }, expect: { n: '2' } }],
    })
    const { branches } = runTests(parseRuleSet(text)).coverage
    expect(seen(branches, true)).toEqual(['branch steps[0].logic.if[1]', 'branch steps[0].logic.if[1].if[2]'])
    expect(seen(branches, false)).toEqual([
      'branch steps[0].logic.if[3]',
      'branch steps[0].logic.if[4]',
      'branch steps[0].logic.if[1].if[1]',
    ])
  })
  it('counts the rows of a table, looked up or asked one by one', () => {
    const rows = [
      { when: ['baik', '-'], then: 2 },
      { when: ['-', { below: 50 }], then: 0 },
    ]
    const table = (named: readonly string[]) => ({
      inputs,
      scales: { mutu },
      steps: [
        {
          id: 't',
          kind: 'table',
          inputs: named,
          hit: 'first',
          rows: rows.map(({ when, then }) => ({ when: when.slice(0, named.length), then })).slice(0, named.length),
          otherwise: 1,
        },
      ],
      tests: [{ name: 'baik', given: { kerja: 'baik', a: 10 }, expect: { t: 2 } }],
    })
    for (const named of [['kerja'], ['kerja', 'a']]) {
      const { branches } = runTests(parseRuleSet(ruleSetText(table(named)))).coverage
      expect(seen(branches, true)).toEqual(['row steps[0].rows[0]'])
      expect(seen(branches, false)).toContain('branch steps[0].otherwise')
      expect(branches).toHaveLength(named.length + 1)
    }
  })
  it('has the place in the text', () => {
    const text = ruleSetText({ inputs, scales: { mutu }, steps }).replaceAll(',"', ',\n"')
    for (const { line } of runTests(parseRuleSet(text)).coverage.branches) expect(line).toBeGreaterThan(10)
  })
})
