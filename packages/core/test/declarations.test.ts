import { check, compile, formatIssue, parseRuleSet, ruleSetFingerprint } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText } from './rule-set-text.ts'

const simple = { inputs: { a: percent }, steps: [{ id: 'x', kind: 'logic', logic: { var: 'a' } }] }
const withInput = (input: object) => ({ ...simple, inputs: { a: percent, i: input } })
const withSetting = (setting: object) => ({ ...simple, settings: { s: setting } })
const withSource = (basis: string, provisions: object = { 'pasal-1': { label: { id: 'Pasal 1' } } }) => ({
  ...simple,
  sources: { p: { kind: 'law', title: 'P', provisions } },
  steps: simple.steps.map((step) => ({ ...step, basis: [basis] })),
})
const scales = { s: { levels: ['rendah', 'tinggi'] } }
const gate = (rule: object) => ({
  inputs: { l: { type: 'level', scale: 's' }, yes: { type: 'boolean' } },
  scales,
  steps: [{ id: 'x', kind: 'gate', of: 'l', rules: [{ when: { var: 'yes' }, ...rule }] }],
})
const credit = (more: object) => ({
  inputs: { l: { type: 'list', maxItems: 9, item: { n: { type: 'integer', range: [-1, 9] } } } },
  steps: [{ id: 'x', kind: 'credit', over: 'l', points: { var: 'n' }, cap: 5, ...more }],
})
const ratio = (more: object) => ({
  inputs: { a: percent, b: percent },
  steps: [{ id: 'x', kind: 'ratio', actual: 'a', target: 'b', direction: 'higher', round: { digits: 1 }, ...more }],
})

describe('a rule set is refused', () => {
  it.each([
    ['a day that is not in the calendar', { ...simple, valid: { from: '2026-02-29' } }, 'wrong_form'],
    ['a period that runs backward', { ...simple, valid: { from: '2026-02-01', to: '2026-01-01' } }, 'range_reversed'],
    ['a level given twice', { ...simple, scales: { s: { levels: ['a', 'b', 'a'] } } }, 'duplicate_name'],
    ['a choice given twice', withInput({ type: 'choice', choices: ['a', { id: 'a' }] }), 'duplicate_name'],
    [
      'a range of days that runs backward',
      withInput({ type: 'date', range: ['2026-02-01', '2026-01-01'] }),
      'range_reversed',
    ],
    ['a range that runs backward', withInput({ type: 'number', digits: 1, range: [5, 1] }), 'range_reversed'],
    ['a range between two numbers', withInput({ type: 'integer', range: ['1/3', '2/3'] }), 'range_reversed'],
    [
      'a key that no entry has',
      withInput({ type: 'list', maxItems: 2, key: 'k', item: { n: percent } }),
      'unknown_name',
    ],
    ['a scale that is not there', withInput({ type: 'level', scale: 's' }), 'unknown_name'],
    [
      'a setting beyond its range',
      withSetting({ type: 'integer', range: [0, 9], default: 10 }),
      'setting_out_of_range',
    ],
    ['a setting below its range', withSetting({ type: 'integer', range: [1, 9], default: 0 }), 'setting_out_of_range'],
    [
      'a setting with too many digits',
      withSetting({ type: 'number', digits: 1, range: [0, 9], default: '0.25' }),
      'setting_out_of_range',
    ],
    ['a fraction of nothing', withSetting({ type: 'fraction', range: [0, 1], default: '1/00' }), 'wrong_value_type'],
    ['a setting of another type', withSetting({ type: 'boolean', default: 1 }), 'wrong_value_type'],
    [
      'a later value of a setting that is wrong',
      withSetting({ type: 'integer', range: [0, 9], default: 1, values: [{ from: '2030-01-01', value: 10 }] }),
      'setting_out_of_range',
    ],
    [
      'two values of a setting on one day',
      withSetting({
        type: 'integer',
        range: [0, 9],
        default: 1,
        values: [1, 2].map((value) => ({ from: '2030-01-01', value })),
      }),
      'duplicate_name',
    ],
    ['a source that is not there', withSource('q'), 'unknown_name'],
    ['a provision that the source does not have', withSource('p#pasal-2'), 'unknown_name'],
    ['a source that is not there, in a gate', gate({ atMost: 'rendah', basis: ['q'] }), 'unknown_name'],
    ['a gate without a bound', gate({}), 'missing_key'],
    ['a gate whose bounds cross', gate({ atLeast: 'tinggi', atMost: 'rendah' }), 'range_reversed'],
    ['points that may be negative', credit({}), 'not_exact'],
    ['a cap between two points', credit({ points: { max: [0, { var: 'n' }] }, cap: '0.5' }), 'wrong_form'],
    ['a cap below 0', credit({ points: { max: [0, { var: 'n' }] }, cap: -1 }), 'wrong_form'],
    ['a ratio whose bounds cross', ratio({ atLeast: 90, cap: 50 }), 'range_reversed'],
    ['a ratio bounded between two results', ratio({ cap: '99.95' }), 'wrong_form'],
    [
      'a range target in another direction',
      ratio({ target: { low: 'b', high: 'b' }, direction: 'lower' }),
      'not_one_of',
    ],
    ['an outcome that is a list', { ...credit({ points: 1 }), outcome: { hasil: 'l' } }, 'wrong_value_type'],
    ['an outcome that is not there', { ...simple, outcome: { hasil: 'y' } }, 'unknown_name'],
    [
      'a test of an input that is not there',
      { ...simple, tests: [{ name: 't', given: { b: 1 }, expect: {} }] },
      'unknown_name',
    ],
    ['half a letter', { ...simple, description: { id: '\ud83d' } }, 'json_syntax'],
  ])('for %s', (_, part, code) => {
    const text = ruleSetText(part)
    expect(codesOf(text)).toEqual([code])
    const [found] = check(text)
    for (const locale of ['id', 'en'] as const) expect(found && formatIssue(found, locale)).not.toMatch(/undefined|^$/)
  })
  it('for a band that begins in two ways, and none for one that begins in one', () => {
    const bands = (second: object) => ({
      ...simple,
      scales,
      steps: [
        { id: 'x', kind: 'bands', of: 'a', scale: 's', bands: [{ level: 'rendah' }, { level: 'tinggi', ...second }] },
      ],
    })
    expect(codesOf(ruleSetText(bands({ from: 50, above: 50 })))).toEqual(['one_bound'])
    expect(codesOf(ruleSetText(bands({ from: 50 })))).toEqual([])
    expect(codesOf(ruleSetText(bands({})))).toEqual(['bands_not_ascending'])
  })
  it('unless nothing is wrong', () => {
    expect(codesOf(ruleSetText(withSource('p#pasal-1')))).toEqual([])
    expect(codesOf(ruleSetText(credit({ points: { max: [0, { var: 'n' }] } })))).toEqual([])
    expect(codesOf(ruleSetText(gate({ atLeast: 'tinggi', atMost: 'tinggi' })))).toEqual([])
  })
})

describe('a test of a rule set', () => {
  it('expects steps and outcomes, and nothing else', () => {
    const tests = [{ name: 't', given: { a: 1 }, expect: { x: 1, hasil: 1, y: 1 } }]
    const errors = check(ruleSetText({ ...simple, tests })).filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([{ code: 'unknown_name', path: ['tests', 0, 'expect', 'y'] }])
  })
})

describe('the fingerprint of a rule set', () => {
  it('does not change with what only helps editors', () => {
    const [bare, helped] = [{}, { $schema: './rule-set.schema.json' }].map((more) =>
      ruleSetFingerprint(parseRuleSet(ruleSetText({ ...simple, ...more }))),
    )
    expect(helped).toBe(bare)
  })
})

describe('the day of a compilation', () => {
  it('is a day of the calendar', () => {
    for (const asOf of ['31/01/2026', '2026-02-29', ''])
      expect(() => compile(parseRuleSet(ruleSetText(simple)), { asOf })).toThrow(RangeError)
  })
})
