import {
  compile,
  definePlugin,
  formatIssue,
  lint,
  mutateTests,
  parseRuleSet,
  runTests,
  whatIf,
  type Plugin,
} from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { ruleSetText } from '../rule-set-text.ts'
import { ladderPlugin } from './ladder.ts'

const plugin = (monotone?: readonly ('up' | 'down' | 'none')[]): Plugin =>
  definePlugin({
    name: 'halves',
    operators: [
      {
        name: 'half',
        label: { id: 'separuh', en: 'half' },
        args: [{ type: 'number', den: 1 }],
        returns: { type: 'number', den: 1, min: 0, max: 50 },
        ...(monotone ? { monotone } : {}),
        evaluate: (n: number) => Math.floor(n / 2),
      },
    ],
  })
const text = ruleSetText({
  plugins: ['halves'],
  sources: { contoh: { kind: 'example', title: 'Contoh' } },
  settings: { batas: { type: 'integer', range: [0, 50], default: 40, values: [{ from: '2026-06-01', value: 30 }] } },
  scales: { dua: { levels: ['kurang', 'cukup'] } },
  inputs: { n: { type: 'integer', range: [0, 100], better: 'up', by: 'employee' } },
  steps: [
    { id: 'paruh', kind: 'logic', basis: ['contoh'], logic: { min: [{ setting: 'batas' }, { half: [{ var: 'n' }] }] } },
    {
      id: 'cukup',
      kind: 'bands',
      basis: ['contoh'],
      of: 'paruh',
      scale: 'dua',
      bands: [{ level: 'kurang' }, { level: 'cukup', from: 20 }],
    },
  ],
  outcome: { level: 'cukup' },
  tests: [
    { name: 'tepat', given: { n: 40 }, expect: { cukup: 'cukup' } },
    { name: 'hampir', given: { n: 39 }, expect: { cukup: 'kurang', paruh: 19 } },
    { name: 'batas', given: { n: 100 }, expect: { paruh: 40 } },
  ],
})

describe('what is proved of rules with operators', () => {
  const findings = (monotone?: readonly ('up' | 'down' | 'none')[]) => {
    const plugins = [plugin(monotone)]
    const ruleSet = parseRuleSet(text, { plugins })
    return lint(ruleSet, { plugins }).findings.map(({ code }) => code)
  }
  it('rests on what the plugin promises of them', () => {
    expect(findings(['up'])).toEqual([])
    expect(findings()).toEqual(['monotone_not_decided'])
    // Nothing falls, and nothing is proved: the records that were tried contradict the promise.
    expect(findings(['down'])).toEqual(['monotone_not_decided'])
  })
  it('says so where it rests on a promise, and names the plugin that breaks one', () => {
    const rules = (operator: object, range: readonly [number, number]) => {
      const plugins = [
        definePlugin({
          name: 'turns',
          operators: [
            {
              name: 'turn',
              label: { id: 'putar', en: 'turn' },
              args: [{ type: 'number', den: 1 }],
              returns: { type: 'number', den: 1, min: -100_000, max: 100_000 },
              monotone: ['up'],
              evaluate: (n: number) => n,
              ...operator,
            },
          ],
        }),
      ]
      const text = ruleSetText({
        plugins: ['turns'],
        sources: { contoh: { kind: 'example', title: 'Contoh' } },
        inputs: { n: { type: 'integer', range, better: 'up' } },
        steps: [{ id: 'x', kind: 'logic', basis: ['contoh'], logic: { '+': [{ turn: [{ var: 'n' }] }, 1] } }],
      })
      return lint(parseRuleSet(text, { plugins }), { plugins })
    }
    const far = [0, 100_000] as const
    const place = { rule: 'monotone', path: ['inputs', 'n', 'better'], outcome: 'hasil' }
    expect(rules({}, far).proved).toContainEqual({ ...place, promisedBy: ['turns'] })
    // Every case was tried, and no promise is needed.
    expect(rules({}, [0, 9]).proved).toContainEqual(place)
    for (const range of [far, [0, 9]] as const) {
      const { proved, findings } = rules({ evaluate: (n: number) => 10 - n }, range)
      expect(proved.map(({ rule }) => rule)).not.toContain('monotone')
      const [found] = findings
      expect(found).toMatchObject({ code: 'lowers_outcome', data: { operator: 'turn', plugin: 'turns' } })
      expect(found && formatIssue(found, 'en')).toContain('"turn" of the plugin "turns" does not move as')
      expect(found && formatIssue(found, 'id')).toContain('"turn" dari plugin "turns" tidak bergerak seperti')
    }
  })
  it('is covered and mutated by the tests of the rule set', () => {
    const plugins = [plugin(['up'])]
    const ruleSet = parseRuleSet(text, { plugins })
    const { failed, coverage } = runTests(ruleSet, { plugins })
    expect(failed).toBe(0)
    expect([...coverage.steps, ...coverage.branches].filter(({ tests }) => tests.length === 0)).toEqual([])
    expect(mutateTests(ruleSet, { plugins }).survivors).toEqual([])
  })
  it('is answered by what-if, or said not to be known, but never wrong', () => {
    const plugins = [plugin(['up'])]
    const scorer = compile(parseRuleSet(text, { plugins }), { plugins })
    const { answers } = whatIf(scorer, { n: 10 }, { by: 'employee' })
    for (const { changes } of answers) {
      const record = Object.fromEntries(
        changes.map(({ input, to }) => [input, to?.type === 'number' ? to.number : null]),
      )
      expect(scorer.outcome(record)['level']).toBe('cukup')
    }
  })
})

describe('what is proved of rules with kinds of plugins', () => {
  it('speaks of the rule set, and not of the inside of a step', () => {
    const plugins = [ladderPlugin()]
    const rules = ruleSetText({
      sources: { contoh: { kind: 'example', title: 'Contoh' } },
      inputs: { hari: { type: 'integer', range: [0, 31], better: 'down' } },
      steps: [
        {
          id: 'a',
          kind: 'ladder',
          basis: ['contoh'],
          of: 'hari',
          rungs: [
            { from: 3, points: 2 },
            { from: 40, points: 5 },
          ],
        },
        { id: 'sisa', kind: 'logic', basis: ['contoh'], logic: { '-': [100, { var: 'a' }] } },
      ],
    })
    const { findings, proved } = lint(parseRuleSet(rules, { plugins }), { plugins })
    expect(findings).toEqual([])
    expect(proved).toContainEqual({ rule: 'monotone', path: ['inputs', 'hari', 'better'], outcome: 'hasil' })
  })
})
