import { compile, explain, formatIssue, parseRuleSet, runPlan, runTests, safeCompile, type Plugin } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { ekspektasi, ruleSetText } from '../rule-set-text.ts'
import { doing, every } from './operators.ts'

const scales = { ekspektasi, lima: { levels: ['e', 'd', 'c', 'b', 'a'] } }
const inputs = {
  n: { type: 'integer', range: [0, 50] },
  nilai: { type: 'number', digits: 1, range: [0, 100] },
  tingkat: { type: 'level', scale: 'lima' },
  lain: { type: 'level', scale: 'ekspektasi' },
  ya: { type: 'boolean' },
  mulai: { type: 'date' },
  golongan: { type: 'choice', choices: ['ii', 'iii', 'iv'] },
  asal: { type: 'choice', choices: ['a', 'b', 'c'] },
  kata: { type: 'text' },
  daftar: { type: 'list', maxItems: 3, item: { jam: { type: 'integer', range: [0, 9] } } },
}
const optional = Object.fromEntries(
  Object.entries(inputs).map(([name, each]) => [name, { ...each, required: name === 'n' }]),
)
const part = (logic: unknown, more: object = {}): Parameters<typeof ruleSetText>[0] => ({
  scales,
  inputs: optional,
  steps: [{ id: 'hasil', kind: 'logic', logic }],
  ...more,
})
const scorerOf = (logic: unknown, plugin: Plugin = every) =>
  compile(parseRuleSet(ruleSetText(part(logic))), { plugins: [plugin] })
const issuesOf = (logic: unknown, plugins: Plugin[] = [every], more: object = {}) =>
  safeCompile(parseRuleSet(ruleSetText(part(logic, more)), { plugins }), { plugins }).issues
const codesOf = (...given: Parameters<typeof issuesOf>) =>
  issuesOf(...given).map(({ code, path }) => [code, path.join('.')])

describe('an operator of a plugin', () => {
  it('is a step of the plan that names it, once for the same arguments', () => {
    const { plan } = scorerOf({ '+': [{ 'half-of': [{ var: 'n' }] }, { 'half-of': { var: 'n' } }, { 'half-of': [3] }] })
    expect(plan.steps.map(({ id }) => id)).toEqual(['hasil:call-half-of-1', 'hasil:call-half-of-2', 'hasil'])
    expect(plan.steps[0]).toMatchObject({
      form: 'call',
      operator: 'half-of',
      plugin: 'every',
      args: [{ var: 'n' }],
      guard: { '!==': [{ var: 'n' }, null] },
      type: { is: 'number', den: 2, min: 0, max: 1000 },
    })
  })

  it('takes numbers over its own denominator, and gives them over its own', () => {
    const scorer = scorerOf({ 'digit-sum': [{ var: 'nilai' }] })
    // 12.5 is 1250 hundredths; 1 + 2 + 5 + 0 tenths are 0.8.
    expect(scorer.score({ nilai: 12.5 }).outcome['hasil']?.text).toBe('0.8')
  })

  it.each([
    [{ 'is-odd': [{ var: 'n' }] }, { n: 3 }, 'true'],
    [{ 'next-level': [{ var: 'tingkat' }, { var: 'ya' }] }, { tingkat: 'd', ya: true }, 'c'],
    [{ 'next-level': ['b', false] }, {}, undefined],
    [{ 'month-end': [{ var: 'mulai' }, { var: 'golongan' }] }, { mulai: '2026-01-01', golongan: 'iv' }, '2026-02-02'],
    [{ 'month-end': ['2026-01-01', 'ii'] }, {}, '2026-01-31'],
    [{ shout: [{ var: 'kata' }] }, { kata: 'ada' }, 'ADA!'],
    [{ 'half-of': [{ '*': [{ var: 'n' }, 2] }] }, { n: 5 }, '5.0'],
    [{ 'half-of': [{ if: [{ 'is-odd': [{ var: 'n' }] }, 7, { var: 'n' }] }] }, { n: 5 }, '3.5'],
  ])('%j of %j is %s', (logic, record, expected) => {
    expect(scorerOf(logic).score(record).outcome['hasil']?.text).toBe(expected)
  })

  it('is not called where a value that it needs is missing', () => {
    let calls = 0
    const scorer = scorerOf(
      { do: [{ var: 'n' }] },
      doing((n) => (calls++, n)),
    )
    expect(scorer.score({}).missing).toEqual([
      { input: 'n', reason: 'absent', steps: [{ step: 'hasil', policy: 'block' }] },
    ])
    expect(calls).toBe(0)
  })

  it('may say to whom a step belongs', () => {
    const steps = [
      { id: 'dasar', kind: 'logic', logic: { var: 'nilai' }, applies: { 'is-odd': [{ var: 'n' }] } },
      { id: 'hasil', kind: 'logic', logic: { var: 'dasar' } },
    ]
    const ruleSet = parseRuleSet(ruleSetText(part(0, { steps })))
    const scorer = compile(ruleSet, { plugins: [every] })
    expect(scorer.score({ nilai: 3, n: 2 }).steps.map(({ status }) => status)).toEqual([
      'not-applicable',
      'not-applicable',
    ])
    expect(scorer.outcome({ nilai: 3, n: 3 })).toEqual({ status: 'complete', hasil: 3 })
    expect(scorer.score({ nilai: 3 }).steps.map(({ status }) => status)).toEqual(['missing', 'missing'])
  })

  it('without a value leaves the step without one, and says so', () => {
    const { ruleSet, ...scorer } = scorerOf({ 'half-of': [{ var: 'n' }] })
    const result = scorer.score({ n: 0 })
    expect(result.steps[0]).toMatchObject({ status: 'missing', value: null })
    expect(result.missing).toContainEqual({
      input: 'hasil',
      reason: 'operator',
      steps: [{ step: 'hasil', policy: 'block' }],
    })
    expect(result.issues).toEqual([])
    expect(scorer.outcome({ n: 0 })).toEqual({ status: 'incomplete', hasil: null })
    expect(explain(ruleSet, result, { locale: 'en', plugins: [every] }).sentences).toEqual([
      'hasil cannot be computed: the plugin that computes it gives no value for these entries.',
    ])
  })

  it('is written in explanations by its label', () => {
    const { ruleSet, ...scorer } = scorerOf({ 'half-of': [{ var: 'n' }] })
    const result = scorer.score({ n: 3 })
    expect(explain(ruleSet, result, { plugins: [every] }).sentences).toEqual(['hasil 1,5 = contoh (3 (n)).'])
    expect(explain(ruleSet, result, { locale: 'en', plugins: [every] }).sentences[0]).toContain('example (3 (n))')
  })
})

describe('a call that cannot be meant', () => {
  it.each([
    [{ 'is-odd': [1, 2] }, [['wrong_argument_count', 'steps.0.logic.is-odd']]],
    [{ 'is-odd': [{ var: 'nilai' }] }, [['argument_not_exact', 'steps.0.logic.is-odd.0']]],
    [{ 'is-odd': [0.5] }, [['argument_not_exact', 'steps.0.logic.is-odd.0']]],
    [{ 'is-odd': [{ var: 'ya' }] }, [['wrong_value_type', 'steps.0.logic.is-odd.0']]],
    [
      { 'next-level': [{ var: 'lain' }, { var: 'n' }] },
      [
        ['wrong_value_type', 'steps.0.logic.next-level.0'],
        ['wrong_value_type', 'steps.0.logic.next-level.1'],
      ],
    ],
    [{ 'month-end': [{ var: 'mulai' }, { var: 'asal' }] }, [['choices_differ', 'steps.0.logic.month-end.1']]],
    [{ 'month-end': ['kemarin', 'iv'] }, [['not_a_day', 'steps.0.logic.month-end.0']]],
    [{ 'is-od': [{ var: 'n' }] }, [['unknown_operator', 'steps.0.logic.is-od']]],
    [{ 'half-of': [{ var: 'nn' }] }, [['unknown_name', 'steps.0.logic.half-of.0.var']]],
    [{ 'digit-sum': [{ '*': [{ var: 'n' }, 9_000_000_000_000] }] }, [['not_exact', 'steps.0.logic.digit-sum.0']]],
  ])('%j', (logic, expected) => expect(codesOf(logic)).toEqual(expected))

  it('within a list', () => {
    const steps = [{ id: 'hasil', kind: 'credit', over: 'daftar', points: { 'half-of': [{ var: 'jam' }] }, cap: 5 }]
    expect(codesOf(0, [every], { steps })).toEqual([['operator_not_here', 'steps.0.points.half-of']])
  })
  it('of a level of a scale that the rule set lacks', () => {
    expect(codesOf({ 'next-level': ['a', true] }, [every], { scales: {}, inputs: {} })).toContainEqual(
      expect.arrayContaining(['unknown_name']),
    )
  })
  it('of a plugin that is not here', () => {
    const [found] = issuesOf({ 'months-served': [{ var: 'n' }] })
    expect(found?.code).toBe('unknown_operator')
    expect(found && formatIssue(found, 'en')).toContain('If a plugin adds it, give the plugin along.')
    expect(codesOf({ 'is-odd': [3] }, [])).toEqual([['unknown_operator', 'steps.0.logic.is-odd']])
  })
})

describe('an operator that fails', () => {
  class Angry extends Error {}
  const hostile = new Proxy({}, { has: () => { throw new Angry() } }) // prettier-ignore
  const failing: [string, (n: number) => unknown, object?][] = [
    ['threw', () => { throw new Angry('rahasia 7') }], // prettier-ignore
    ['threw', () => hostile],
    ['promise', async (n) => n],
    ['promise', () => Promise.reject(new Angry())],
    ['wrong_type', () => 'x'],
    ['wrong_type', () => undefined],
    ['wrong_type', () => true],
    ['wrong_type', () => 1, { type: 'boolean' }],
    ['wrong_type', () => ({}), { type: 'text' }],
    ['not_whole', (n) => n / 2],
    ['not_whole', () => NaN],
    ['not_whole', () => -Infinity],
    ['out_of_range', () => 101],
    ['out_of_range', () => -1],
    ['out_of_range', () => 5, { type: 'level', scale: 'lima' }],
    ['out_of_range', () => 1e9, { type: 'date' }],
    ['out_of_range', () => 'xxx', { type: 'text', maxLength: 2 }],
    ['broken_text', () => '\ud83d', { type: 'text' }],
  ]

  it.each(failing)(
    '(%s) gives no value, and an issue that names it and tells nothing of the record',
    (fault, does, returns) => {
      const scorer = scorerOf({ do: [{ var: 'n' }] }, doing(does, returns))
      const result = scorer.score({ n: 7 })
      expect(result.outcome['hasil']).toBe(null)
      expect(result.steps[0]?.status).toBe('missing')
      const data = { operator: 'do', plugin: 'doing', step: 'hasil', fault }
      expect(result.issues).toEqual([{ code: 'operator_failed', severity: 'error', path: [], data }])
      expect(scorer.outcome({ n: 7 })).toEqual({ status: 'refused', hasil: null })
    },
  )

  it('is named in the explanation of the result', () => {
    const { ruleSet, ...scorer } = scorerOf(
      { do: [{ var: 'n' }] },
      doing(() => NaN),
    )
    const { issues, sentences } = explain(ruleSet, scorer.score({ n: 7 }), { locale: 'en' })
    expect(issues).toEqual([
      '"hasil" has no value, because the operator "do" of the plugin "doing" failed: it gave a number that is not whole. Nothing is wrong with the entries; tell whoever made the plugin.',
    ])
    expect(sentences).toEqual([
      'hasil cannot be computed: the plugin that computes it gives no value for these entries.',
    ])
  })

  it('fails every test of the rule set that meets it, also one that expects nothing', () => {
    const plugins = [doing((n) => n / 2)]
    const tests = [{ name: 'ganjil', given: { n: 3 }, expect: { hasil: null } }]
    const { failed, outcomes } = runTests(parseRuleSet(ruleSetText(part({ do: [{ var: 'n' }] }, { tests }))), {
      plugins,
    })
    expect(failed).toBe(1)
    expect(outcomes[0]?.issues).toMatchObject([{ code: 'operator_failed', path: ['tests', 0, 'given'], line: 1 }])
  })

  it('makes no negative zero', () => {
    const seen: unknown[] = []
    const scorer = scorerOf(
      { do: [{ '*': [{ var: 'n' }, -1] }] },
      doing((n) => (seen.push(n), -0)),
    )
    expect(Object.is(scorer.outcome({ n: 0 })['hasil'], 0)).toBe(true)
    expect(Object.is(seen[0], 0)).toBe(true)
  })

  it('is no part of a plan: who runs it gives it along', () => {
    const { plan } = scorerOf(
      { do: [{ var: 'n' }] },
      doing((n) => n),
    )
    const sent = JSON.parse(JSON.stringify(plan)) as typeof plan
    expect(() => runPlan(sent, { n: 4 })).toThrow('the operator "do" of "doing"')
    expect(runPlan(sent, { n: 4 }, new Map([['do', (n) => Number(n) * 2]]))['hasil']).toBe(8)
    expect(runPlan(sent, { n: 4 }, new Map([['do', () => 1e6]]))['hasil']).toBe(null)
  })
})
