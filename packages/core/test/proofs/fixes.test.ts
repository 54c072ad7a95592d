import { readFileSync } from 'node:fs'

import { applyFix, lint, parseRuleSet, toDotPath, type Finding } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { proofMessages } from '../../src/locales/en/proof-messages.ts'
import { ruleSetMessages } from '../../src/locales/en/rule-set-messages.ts'
import { mendable } from '../../src/proofs/fixes/fix-for.ts'
import { percent, ruleSetText } from '../rule-set-text.ts'
import { datedRules, randomRules } from './random-rules.ts'

const sources = { lokal: { kind: 'example', title: 'Contoh' } }
const basis = ['lokal']
const boolean = { type: 'boolean' }
const mutu = { levels: ['kurang', 'cukup', 'baik'] }
const text = (part: Parameters<typeof ruleSetText>[0]): string => ruleSetText({ sources, ...part })
const lintOf = (rules: string): readonly Finding[] => lint(parseRuleSet(rules)).findings
const said = (rules: string): string[] => lintOf(rules).map(({ code, path }) => `${code} ${toDotPath(path)}`)

/** The one finding of a code; what its fix leaves, or that it has none. */
function mended(rules: string, code: string): readonly string[] | 'none' {
  const found = lintOf(rules).find((each) => each.code === code)
  if (!found) throw new Error(`${code} is not among ${said(rules).join(', ')}`)
  return found.fix === undefined ? 'none' : said(applyFix(rules, found.fix))
}

const round = (id: string, of: string, more: object = {}) => ({
  id,
  kind: 'round',
  basis,
  of,
  round: { digits: 1 },
  ...more,
})
const logic = (id: string, expression: unknown, more: object = {}) => ({
  id,
  kind: 'logic',
  basis,
  logic: expression,
  ...more,
})
const table = (rows: readonly object[], more: object = {}) => ({
  id: 'hasil',
  kind: 'table',
  basis,
  inputs: ['a'],
  scale: 'mutu',
  hit: 'unique',
  rows,
  ...more,
})

describe('whatever rules there are, a fix', () => {
  it('removes what was found, and the rules compile as before', () => {
    let tried = 0
    fc.assert(
      fc.property(fc.oneof(randomRules, datedRules), (rules) => {
        const found = lintOf(rules)
        const count = (all: readonly Finding[], code: string): number => all.filter((one) => one.code === code).length
        for (const each of found.slice(0, 3)) {
          if (!each.fix) continue
          tried++
          const after = lintOf(applyFix(rules, each.fix ?? []))
          // What only the removed part asked for may then be found to be unused.
          expect(count(after, each.code), each.code).toBeLessThan(
            count(found, each.code) + Number(each.code === 'unused'),
          )
          expect(after.filter(({ rule }) => rule === 'compile').length).toBeLessThanOrEqual(
            found.filter(({ rule }) => rule === 'compile').length,
          )
        }
      }),
      { numRuns: 4, endOnFailure: true },
    )
    expect(tried).toBeGreaterThan(0)
  }, 120_000)
})

it('is either known for a code, or the guide says what there is to decide', () => {
  const guide = readFileSync(new URL('../../../../docs/guide/2-rule-sets.md', import.meta.url), 'utf8')
  const table = guide.slice(guide.indexOf('what there is to decide'))
  const codes = Object.keys({ ...ruleSetMessages, ...proofMessages })
  const isListed = (code: string): boolean => table.includes(`\`${code}\``) || code.startsWith('json_')
  expect(codes.filter((code) => !mendable.has(code) && !isListed(code))).toEqual([])
})

describe('a fix', () => {
  it('moves a step up to where it is seen, or the other down', () => {
    const inputs = { a: percent }
    const up = text({ inputs, steps: [round('akhir', 'dulu'), round('dulu', 'a')], outcome: { akhir: 'akhir' } })
    expect(mended(up, 'later_step')).toEqual([])
    const sum = (id: string, ...names: string[]) => logic(id, { '+': names.map((name) => ({ var: name })) })
    // What it needs stands between the two.
    const down = text({
      inputs,
      steps: [round('akhir', 'dulu'), round('antara', 'a'), sum('dulu', 'antara', 'a')],
      outcome: { akhir: 'akhir' },
    })
    expect(mended(down, 'later_step')).toEqual([])
    const both = text({ inputs, steps: [sum('x', 'y', 'a'), sum('y', 'x', 'a')], outcome: { x: 'x', y: 'y' } })
    expect(mended(both, 'later_step')).toBe('none')
  })
  it('rounds as the rule set does, or as the sentence says', () => {
    const of = [
      { step: 'a', weight: 0.5, applies: { var: 'p' } },
      { step: 'a', weight: 0.5, applies: { '!': [{ var: 'p' }] } },
    ]
    const shared = (...more: object[]): string =>
      text({
        inputs: { a: percent, p: boolean },
        steps: [...more, { id: 'n', kind: 'weighted', basis, of }],
        outcome: { n: 'n', ...(more.length > 0 ? { r: 'r' } : {}) },
      })
    expect(mended(shared(), 'needs_round')).toEqual([])
    const found = lintOf(shared(round('r', 'a', { round: { digits: 0, mode: 'half-up' } })))
    expect(found[0]?.fix).toEqual([{ op: 'add', path: ['steps', 1, 'round'], value: { digits: 0, mode: 'half-up' } }])
    const thirds = [
      { step: 'a', weight: '1/3' },
      { step: 'b', weight: '2/3' },
    ]
    const outcome = text({
      inputs: { a: percent, b: percent },
      steps: [{ id: 'n', kind: 'weighted', basis, of: thirds }],
    })
    expect(mended(outcome, 'needs_round')).toEqual([])
  })
  it('removes the second of two that are the same, and no other', () => {
    const choice = (...choices: unknown[]): string =>
      text({
        inputs: { a: percent, c: { type: 'choice', choices } },
        steps: [logic('n', { if: [{ '==': [{ var: 'c' }, 'x'] }, { var: 'a' }, 0] })],
      })
    expect(mended(choice('x', 'y', 'x'), 'duplicate_name')).toEqual([])
    expect(mended(choice('x', 'y', { id: 'x', label: { id: 'Lain' } }), 'duplicate_name')).toBe('none')
    const levels = (...names: string[]): string =>
      text({
        inputs: { l: { type: 'level', scale: 'm' } },
        scales: { m: { levels: names } },
        steps: [logic('n', { if: [{ '==': [{ var: 'l' }, 'x'] }, 1, 0] })],
      })
    expect(mended(levels('x', 'x', 'y'), 'duplicate_name')).toEqual([])
    // Which of the two places is meant, nobody can know.
    expect(mended(levels('x', 'y', 'x'), 'duplicate_name')).toBe('none')
    const steps = (digits: number): string =>
      text({ inputs: { a: percent }, steps: [round('n', 'a'), round('n', 'a', { round: { digits } })] })
    expect(mended(steps(1), 'duplicate_name')).toEqual([])
    expect(mended(steps(0), 'duplicate_name')).toBe('none')
  })
  it('removes a row that another repeats, and decides between no two', () => {
    const rows = [
      { when: [{ below: 60 }], then: 'kurang' },
      { when: [{ from: 60, below: 90 }], then: 'cukup' },
      { when: [{ from: 90 }], then: 'baik' },
    ]
    const rules = (more: object): string =>
      text({ inputs: { a: percent }, scales: { mutu }, steps: [table([...rows, more])] })
    expect(mended(rules({ ...rows[1] }), 'table_rows_overlap')).toEqual([])
    expect(mended(rules({ ...rows[1], then: 'baik' }), 'table_rows_overlap')).toBe('none')
    expect(mended(text({ inputs: { a: percent }, scales: { mutu }, steps: [table(rows.slice(1))] }), 'table_gap')).toBe(
      'none',
    )
  })
  it('removes a level that nothing gives, but not one that something asks for', () => {
    const rules = (more: object = {}): string =>
      text({
        inputs: { a: percent },
        scales: { mutu },
        steps: [
          {
            id: 'm',
            kind: 'bands',
            basis,
            of: 'a',
            scale: 'mutu',
            bands: [{ level: 'kurang' }, { level: 'baik', from: 60 }],
          },
        ],
        ...more,
      })
    expect(mended(rules(), 'level_never_given')).toEqual([])
  })
  it('writes what is meant where a text says it', () => {
    const rules = (condition: unknown, number: unknown): string =>
      text({ inputs: { a: percent, p: boolean }, steps: [logic('n', { if: [condition, { var: 'a' }, number] })] })
    expect(mended(rules({ var: 'p' }, '5'), 'wrong_value_type')).toEqual([])
    expect(mended(rules({ and: [{ var: 'p' }, { '>': [{ var: 'a' }, 'x'] }] }, 0), 'wrong_value_type')).toBe('none')
  })
  it('turns a range round', () => {
    const rules = text({ inputs: { a: { ...percent, range: [120, 0] } }, steps: [round('n', 'a')] })
    expect(mended(rules, 'range_reversed')).toEqual([])
  })
  it('removes a policy that does nothing', () => {
    const rules = text({ inputs: { a: percent }, steps: [round('n', 'a', { missing: { carry: 'a' } })] })
    expect(mended(rules, 'carries_itself')).toEqual([])
  })
  it('lets a step belong to those who have weights, also where a later day takes them', () => {
    const applies = { setting: 'on' }
    const rules = text({
      inputs: { a: percent, b: percent },
      settings: { on: { type: 'boolean', default: true, values: [{ from: '2026-07-01', value: false }] } },
      steps: [
        {
          id: 'n',
          kind: 'weighted',
          basis,
          round: { digits: 1 },
          of: [
            { step: 'a', weight: 0.5, applies },
            { step: 'b', weight: 0.5, applies },
          ],
        },
      ],
    })
    const before = said(rules)
    const after = mended(rules, 'wrong_on_day')
    expect(after).not.toContain('wrong_on_day steps[0].of')
    expect(before).toEqual(expect.arrayContaining([...after]))
  })
  it('is not offered where weights of settings do not total 1', () => {
    const rules = text({
      inputs: { a: percent, b: percent },
      settings: { w: { type: 'fraction', range: [0, 1], default: 0.4 } },
      steps: [
        {
          id: 'n',
          kind: 'weighted',
          basis,
          of: [
            { step: 'a', weight: { setting: 'w' } },
            { step: 'b', weight: 0.5 },
          ],
        },
      ],
    })
    expect(mended(rules, 'weights_not_one')).toBe('none')
  })
})
