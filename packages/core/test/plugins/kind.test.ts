import {
  check,
  compile,
  explain,
  formatIssue,
  parseRuleSet,
  ruleSetJsonSchema,
  runTests,
  safeCompile,
  safeParseRuleSet,
  type Issue,
  type Plugin,
  type PluginScope,
  generatedRoad,
} from '@sasando/core'
import type { Lowered } from '@sasando/core/plugin'
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'

import { ekspektasi, percent, ruleSetText } from '../rule-set-text.ts'
import { ladder, ladderPlugin } from './ladder.ts'

const plugins = [ladderPlugin()]
const rules = (more: object = {}, step: object = {}, rest: unknown = { '-': [100, { var: 'potongan' }] }): string =>
  ruleSetText({
    scales: { ekspektasi },
    inputs: {
      hari: { type: 'integer', range: [0, 31] },
      nilai: { ...percent, required: false },
      tingkat: { type: 'level', scale: 'ekspektasi', required: false },
      jam: { type: 'list', maxItems: 4, required: false, item: { n: { type: 'integer', range: [0, 9] } } },
    },
    steps: [
      {
        id: 'potongan',
        kind: 'ladder',
        of: 'hari',
        rungs: [
          { from: 3, points: 2 },
          { from: 7, points: 5 },
        ],
        ...step,
      },
      { id: 'sisa', kind: 'logic', logic: rest },
    ],
    tests: [{ name: 'tujuh hari', given: { hari: 7 }, expect: { sisa: '95' } }],
    ...more,
  })
const issuesOf = (text: string, ours: readonly Plugin[]): readonly Issue[] => {
  const parsed = safeParseRuleSet(text, { plugins: ours })
  return parsed.ok ? safeCompile(parsed.ruleSet, { plugins: ours }).issues : parsed.issues
}

describe('a kind of a plugin', () => {
  it('is parsed, compiled, tested, scored and explained as our own kinds are', () => {
    expect(check(rules(), { plugins }).filter(({ severity }) => severity === 'error')).toEqual([])
    const ruleSet = parseRuleSet(rules(), { plugins })
    const scorer = compile(ruleSet, { plugins })
    expect(runTests(ruleSet, { plugins })).toMatchObject({ passed: 1, failed: 0 })
    expect([0, 3, 6, 7].map((hari) => scorer.outcome({ hari })['hasil'])).toEqual([100, 98, 98, 95])
    const { outcomes, sentences } = explain(ruleSet, scorer.score({ hari: 4 }), { locale: 'en', plugins })
    expect(sentences[0]).toBe('potongan: 4 → 2.')
    expect(outcomes[0]?.node.children[0]).toMatchObject({
      figure: { type: 'bands', bands: [{ isReached: true }, { isReached: false }] },
      children: [{ id: 'hari', value: '4' }],
    })
  })

  it('runs on every road at once', () => {
    const ruleSet = parseRuleSet(rules(), { plugins })
    const records = Array.from({ length: 40 }, (_, hari) => ({ hari }))
    const [reference, generated] = [compile(ruleSet, { plugins }), compile(ruleSet, { plugins, road: generatedRoad })]
    const expected = records.map((each) => reference.outcome(each))
    expect([...generated.scoreMany(records)]).toEqual(expected)
    const columns = { hari: Float64Array.from(records, ({ hari }) => hari), nilai: new Float64Array(40).fill(NaN), tingkat: new Int8Array(40).fill(-1), jam: { offsets: new Uint32Array(41), fields: { n: new Float64Array(0) } } } // prettier-ignore
    for (const { scoreColumns } of [reference, generated])
      expect([...(scoreColumns(columns).outcome['hasil'] as Float64Array)].slice(0, 32)).toEqual(
        expected.slice(0, 32).map(({ hasil }) => hasil),
      )
  })

  it('is in the JSON Schema', () => {
    expect(JSON.stringify(ruleSetJsonSchema({ plugins }))).toContain('"ladder"')
    expect(JSON.stringify(ruleSetJsonSchema())).not.toContain('"ladder"')
  })

  it('is known nowhere else: two portals with one name of a kind do not meet', () => {
    const other = [ladderPlugin({ lower: (step: never, scope: PluginScope) => { const lowered = ladder.lower(step, scope); return lowered && { ...lowered, form: { form: 'expr', value: 1 } } } }, 'others')] // prettier-ignore
    const [ours, theirs] = [plugins, other].map((each) =>
      compile(parseRuleSet(rules(), { plugins: each }), { plugins: each }),
    )
    expect([ours, theirs, ours].map((scorer) => scorer?.outcome({ hari: 7 })['hasil'])).toEqual([95, 99, 95])
    expect(issuesOf(rules(), []).map(({ code }) => code)).toEqual(['kind_unknown'])
  })

  it('takes part in what is done about missing values, and in nothing that it does not declare', () => {
    const zero = compile(parseRuleSet(rules({}, { missing: 'zero' }), { plugins }), { plugins })
    expect(zero.outcome({})).toEqual({ status: 'adjusted', hasil: 100 })
    expect(issuesOf(rules({}, { missing: { neutral: 3 } }), plugins).map(({ code }) => code)).toEqual([
      'policy_not_here',
    ])
  })

  it('reports issues of its own, with its own sentences and the place in the text', () => {
    const text = rules(
      {},
      {
        rungs: [
          { from: 7, points: 5 },
          { from: 3, points: 2 },
        ],
      },
    )
    const [found] = issuesOf(text, plugins)
    expect(found).toMatchObject({
      code: 'plugin_issue',
      severity: 'error',
      path: ['steps', 0, 'rungs', 1],
      line: 1,
      data: { plugin: 'ladders', code: 'not_rising', data: { from: 3 } },
    })
    expect(found && [formatIssue(found, 'id'), formatIssue(found, 'en')]).toEqual(['3 tidak naik.', '3 does not rise.'])
    expect(formatIssue(JSON.parse(JSON.stringify(found)) as Issue, 'id')).toBe('3 tidak naik.')
  })
  it('reports what its schema finds, in our words or in its own', () => {
    expect(issuesOf(rules({}, { rungs: [{ from: 'x', points: 1 }] }), plugins)).toMatchObject([
      { code: 'wrong_type', path: ['steps', 0, 'rungs', 0, 'from'] },
    ])
    const [found] = issuesOf(rules({}, { rungs: [{ from: 1, points: -1 }] }), plugins)
    expect(found && formatIssue(found, 'en')).toBe('Not below 0.')
  })
})

describe('a plugin that is not here', () => {
  it('is asked for by name where the rule set names it', () => {
    const issues = issuesOf(rules({ plugins: ['ladders'] }), [])
    expect(issues).toMatchObject([{ code: 'plugin_needed', path: ['plugins', 0], data: { plugin: 'ladders' } }])
    expect(formatIssue(issues[0] as Issue, 'en')).toContain('needs the plugin "ladders"')
    expect(issuesOf(rules({ plugins: ['ladders'] }), plugins)).toEqual([])
    const ruleSet = parseRuleSet(rules({ plugins: ['ladders'] }), { plugins })
    expect(safeCompile(ruleSet).issues.map(({ code }) => code)).toEqual(['plugin_needed'])
  })
  it('is thought of where a kind is unknown, unless it was meant otherwise', () => {
    expect(issuesOf(rules(), [])).toMatchObject([{ code: 'kind_unknown', path: ['steps', 0, 'kind'] }])
    expect(issuesOf(rules({}, { kind: 'ladde' }), plugins)).toMatchObject([
      { code: 'not_one_of', data: { suggestion: 'ladder' } },
    ])
  })
  it('is said not to be there in the place of a reason', () => {
    const ruleSet = parseRuleSet(rules(), { plugins })
    const result = compile(ruleSet, { plugins }).score({ hari: 4 })
    expect(explain(ruleSet, result, { locale: 'en' }).sentences[0]).toBe(
      'Why potongan has this value cannot be said here: the plugin that explains steps of the kind "ladder" is not loaded.',
    )
  })
})

describe('a kind that throws', () => {
  const boom = (): never => {
    throw new RangeError('kaputt')
  }
  it('in its schema is named', () => {
    const schema = z.looseObject({}).check(z.refine(boom))
    expect(issuesOf(rules(), [ladderPlugin({ schema })])).toMatchObject([
      {
        code: 'plugin_failed',
        path: ['steps', 0],
        data: { plugin: 'ladders', what: 'schema', name: 'ladder', message: 'RangeError: kaputt.' },
      },
    ])
    expect(() => ruleSetJsonSchema({ plugins: [ladderPlugin({ schema: { ['_zod']: {} } })] })).toThrow(
      'the plugin "ladders": the schema of the kind "ladder" has no JSON form',
    )
  })
  it('while it lowers is named', () => {
    const [found] = issuesOf(rules(), [ladderPlugin({ lower: boom })])
    expect(found).toMatchObject({ code: 'plugin_failed', data: { what: 'lower', name: 'ladder' } })
    expect(found && formatIssue(found, 'en')).toBe(
      'The plugin "ladders" stopped with an error while it lowered "ladder": RangeError: kaputt. Tell whoever made the plugin.',
    )
  })
  it.each<[string, object]>([
    ['by an exception', { explain: boom }],
    [
      'by words that it lacks',
      { explain: (_: never, { say }: { say: (word: string) => string }) => ({ sentences: [say('nothing')] }) },
    ],
    ['by saying nothing', { explain: () => ({ sentences: [] }) }],
    ['by sentences that are none', { explain: () => ({ sentences: [7] }) }],
    ['by giving nothing', { explain: () => undefined }],
  ])('while it explains is named in the place of the reason (%s)', (_, more) => {
    const ours = [ladderPlugin(more)]
    const ruleSet = parseRuleSet(rules(), { plugins: ours })
    const result = compile(ruleSet, { plugins: ours }).score({ hari: 4 })
    const { sentences } = explain(ruleSet, result, { locale: 'en', plugins: ours })
    expect(sentences).toEqual([
      'Why potongan has this value cannot be said: the plugin "ladders" failed to explain it.',
      'sisa 98 = 100 − 2 (potongan).',
    ])
  })
  it('or draws what nobody can draw, or uses what is no name, is left out', () => {
    const figures = [{ type: 'pie' }, { type: 'bands', bands: [{ label: 1 }] }, { type: 'sum', rows: 1 }, 'x', null]
    for (const figure of figures) {
      const ours = [ladderPlugin({ explain: () => ({ sentences: ['a'], figure }), uses: boom })]
      const ruleSet = parseRuleSet(rules(), { plugins: ours })
      const { outcomes } = explain(ruleSet, compile(ruleSet, { plugins: ours }).score({ hari: 4 }), { plugins: ours })
      expect(outcomes[0]?.node.children[0]).toMatchObject({ sentences: ['a'], children: [] })
      expect(outcomes[0]?.node.children[0]).not.toHaveProperty('figure')
    }
  })
})

describe('a kind that changes what it is given', () => {
  it('changes nothing of ours', () => {
    type Open = { of: string; rungs: unknown[]; declared: { inputs: object } }
    const tamper = (change: (step: Open, scope: Open) => void) =>
      issuesOf(rules(), [
        ladderPlugin({
          lower: (step: Open, scope: Open) => (change(step, scope), ladder.lower(step as never, scope as never)),
        }),
      ]).map(({ code }) => code)
    expect(tamper((step) => void (step.of = 'nilai'))).toEqual(['plugin_failed'])
    expect(tamper((step) => void step.rungs.pop())).toEqual(['plugin_failed'])
    expect(tamper((_, scope) => void (scope.declared.inputs = {}))).toEqual(['plugin_failed'])
    const ours = [ladderPlugin({ explain: (_: never, facts: { words: Record<string, unknown> }) => { facts.words['yes'] = 'x'; return { sentences: ['a'] } } })] // prettier-ignore
    const ruleSet = parseRuleSet(rules(), { plugins: ours })
    explain(ruleSet, compile(ruleSet, { plugins: ours }).score({ hari: 4 }), { plugins: ours })
    expect(ruleSet.id).toBe('uji')
  })
  it('later has no say any more', () => {
    let kept: PluginScope | undefined
    const keep = (step: never, scope: PluginScope) => ((kept = scope), ladder.lower(step, scope))
    const ours = [ladderPlugin({ lower: keep })]
    compile(parseRuleSet(rules(), { plugins: ours }), { plugins: ours })
    expect(() =>
      kept?.part('late', { form: { form: 'expr', value: 1 }, type: { is: 'boolean' }, guard: true }),
    ).toThrow('after the step has been lowered')
  })
})

describe('a kind that lies', () => {
  const expr = (value: unknown, type: unknown = { is: 'number', den: 1, min: 0, max: 31 }, guard: unknown = present('hari')) => ({ form: { form: 'expr', value }, type, guard }) // prettier-ignore
  const present = (name: string) => ({ '!==': [{ var: name }, null] })
  const hari = { var: 'hari' }
  const quot = { form: 'quot', over: hari, by: 2, digits: 0, mode: 'down' }
  const fold = { form: 'fold', list: 'jam', reduce: 'sum', bind: [], where: true, value: { var: 'n' } }
  const upTo = (max: number, den = 1) => ({ is: 'number', den, min: 0, max })
  const jam = present('jam')
  const codes = (lower: unknown) =>
    issuesOf(rules({}, {}, { present: 'potongan' }), [
      ladderPlugin({ lower: typeof lower === 'function' ? lower : () => lower }),
    ]).map((each) => (each.code === 'plugin_lied' ? each.data.what : each.code))

  it.each<[string, unknown]>([
    ['a number', expr(hari)],
    ['a condition', expr({ '>': [hari, 3] }, { is: 'boolean' })],
    ['a rank', expr({ if: [{ '>': [hari, 3] }, 2, 0] }, { is: 'level', scale: 'ekspektasi', size: 3 })],
    [
      'what is looked at only where it is there',
      expr({ if: [present('nilai'), { var: 'nilai' }, 0] }, upTo(12000), true),
    ],
    [
      'what one of two guards',
      expr({ if: [{ '>': [hari, 3] }, { var: 'nilai' }, hari] }, upTo(12000), {
        and: [present('hari'), { if: [{ '>': [hari, 3] }, present('nilai'), true] }],
      }),
    ],
    [
      'what follows a decisive part',
      expr(
        { or: [{ '>': [hari, 3] }, { '>': [{ var: 'nilai' }, 3] }] },
        { is: 'boolean' },
        { and: [present('hari'), { or: [{ '>': [hari, 3] }, present('nilai')] }] },
      ),
    ],
    ['a quotient', { form: quot, type: upTo(15), guard: present('hari') }],
    ['a quotient by what may be 0', { form: { ...quot, over: 31, by: hari }, type: upTo(31), guard: present('hari') }],
    [
      'a table',
      {
        form: { form: 'pick', keys: [{ rank: { var: 'tingkat' }, size: 3 }], table: [0, 5, 9] },
        type: upTo(9),
        guard: present('tingkat'),
      },
    ],
    ['a sum over a list', { form: fold, type: upTo(36), guard: jam }],
    ['a count over a list', { form: { ...fold, reduce: 'count', value: 1 }, type: upTo(4), guard: jam }],
  ])('is not one that gives %s', (_, lowered) => {
    expect(codes(lowered)).toEqual([])
  })

  it.each<[string, string, unknown]>([
    ['form', 'nothing that is a form', { form: 1, type: upTo(1), guard: true }],
    ['form', 'an unknown form', { form: { form: 'eval', value: 'x' }, type: upTo(1), guard: true }],
    [
      'form',
      'a call of its own',
      { form: { form: 'call', operator: 'x', plugin: 'y', args: [] }, type: upTo(1), guard: true },
    ],
    ['form', 'a stray key', { form: { form: 'expr', value: 1, id: 'sisa' }, type: upTo(1), guard: true }],
    ['form', 'a list', []],
    ['form', 'two operators in one', expr({ '+': [1, 2], '-': [1] })],
    ['form', 'NaN', expr(NaN)],
    ['form', 'an `if` without an else', expr({ if: [true, 1] })],
    ['form', 'what refers to itself', (() => { const self: Record<string, unknown> = {}; self['form'] = self; return self })()], // prettier-ignore
    ['operator', 'an operator of JsonLogic that plans lack', expr({ '/': [hari, 2] })],
    ['operator', 'an inherited name', expr({ constructor: [hari] })],
    ['name', 'an unknown name', expr({ var: 'nihil' })],
    ['name', 'a later step', expr({ var: 'sisa' })],
    ['name', 'a path', expr({ var: 'hari.constructor' })],
    ['name', 'an unknown list', { form: { ...fold, list: 'hari' }, type: upTo(36), guard: jam }],
    ['name', 'a binding that the fields hide', { form: { ...fold, bind: ['n'] }, type: upTo(36), guard: jam }],
    ['name', 'an outer name that is not bound', { form: { ...fold, value: hari }, type: upTo(124), guard: jam }],
    ['type', 'a condition as a number', expr({ '>': [hari, 3] })],
    ['type', 'a number as a condition', expr(hari, { is: 'boolean' })],
    ['type', 'a sum of a condition', expr({ '+': [hari, true] })],
    ['type', 'a list as a number', expr({ var: 'jam' }, upTo(31), jam)],
    ['type', 'an order of texts', expr({ '<': ['a', 'b'] }, { is: 'boolean' })],
    ['type', 'a scale that is not there', expr(0, { is: 'level', scale: 'nihil', size: 3 })],
    ['type', 'a scale of another size', expr(0, { is: 'level', scale: 'ekspektasi', size: 2 })],
    ['type', 'a choice of no input', expr(0, { is: 'choice', input: 'hari', choices: ['a'] })],
    ['type', 'an unknown type', expr(0, { is: 'money' })],
    ['type', 'a guard that is a number', expr(hari, upTo(31), 1)],
    ['guard', 'a value that may be missing', expr(hari, upTo(31), true)],
    [
      'guard',
      'a guard that looks before it asks',
      expr(hari, upTo(31), { and: [{ '>=': [hari, 0] }, present('hari')] }),
    ],
    ['guard', 'a branch that may be missing', expr({ if: [{ '>': [hari, 3] }, { var: 'nilai' }, hari] }, upTo(12000))],
    ['guard', 'the wrong branch', expr({ if: [present('nilai'), 0, { var: 'nilai' }] }, upTo(12000), true)],
    [
      'guard',
      'a binding that may be missing',
      { form: { ...fold, bind: ['hari'], value: hari }, type: upTo(124), guard: jam },
    ],
    ['bounds', 'bounds that are passed', expr(hari, upTo(30))],
    ['bounds', 'a rank beyond its scale', expr(hari, { is: 'level', scale: 'ekspektasi', size: 3 })],
    ['bounds', 'bounds the wrong way round', expr(1, { is: 'number', den: 1, min: 2, max: 0 })],
    ['bounds', 'no bounds', expr(1, { is: 'number', den: 1, min: 0, max: null })],
    ['bounds', 'a quotient beyond', { form: { ...quot, mode: 'up' }, type: upTo(15), guard: present('hari') }],
    [
      'bounds',
      'a negative quotient',
      { form: { ...quot, by: { '-': [hari, 1] } }, type: upTo(31), guard: present('hari') },
    ],
    ['bounds', 'a sum beyond', { form: fold, type: upTo(35), guard: jam }],
    ['den', 'a denominator of 0', expr(hari, upTo(31, 0))],
    ['den', 'a denominator that is not whole', expr(hari, upTo(31, 0.5))],
    ['den', 'a quotient over another power', { form: quot, type: upTo(15, 10), guard: present('hari') }],
    [
      'table',
      'a table that is too short',
      {
        form: { form: 'pick', keys: [{ rank: { var: 'tingkat' }, size: 3 }], table: [0, 5] },
        type: upTo(9),
        guard: present('tingkat'),
      },
    ],
    [
      'table',
      'a rank beyond its size',
      {
        form: { form: 'pick', keys: [{ rank: { var: 'tingkat' }, size: 2 }], table: [0, 5] },
        type: upTo(9),
        guard: present('tingkat'),
      },
    ],
    [
      'table',
      'a table of texts',
      {
        form: { form: 'pick', keys: [{ rank: { var: 'tingkat' }, size: 3 }], table: ['a', 'b', 'c'] },
        type: upTo(9),
        guard: present('tingkat'),
      },
    ],
    [
      'bounds',
      'a table beyond its type',
      {
        form: { form: 'pick', keys: [{ rank: { var: 'tingkat' }, size: 3 }], table: [0, 5, 10] },
        type: upTo(9),
        guard: present('tingkat'),
      },
    ],
    ['not_exact', 'numbers that are too large', expr({ '*': [hari, 2 ** 52] }, upTo(2 ** 53 - 1))],
    [
      'not_exact',
      'numbers that are too large on the way',
      expr({ '-': [{ '*': [hari, 2 ** 52] }, { '*': [hari, 2 ** 52] }] }),
    ],
    ['silent', 'nothing, without a word', undefined],
    [
      'part',
      'a part that is reserved',
      (_: never, scope: PluginScope) => scope.part('zero-hari', expr(1, upTo(1), true) as Lowered) && undefined,
    ],
    [
      'part',
      'a part that is no name',
      (_: never, scope: PluginScope) => scope.part('a.b', expr(1, upTo(1), true) as Lowered) && undefined,
    ],
    [
      'part',
      'a part twice',
      (_: never, scope: PluginScope) =>
        [1, 2].map(() => scope.part('a', expr(1, upTo(1), true) as Lowered)) && undefined,
    ],
    [
      'bounds',
      'a part with a lie',
      (_: never, scope: PluginScope) => scope.part('a', expr(2, upTo(1), true) as Lowered) && undefined,
    ],
    ['issue', 'an issue that has no sentence', (_: never, scope: PluginScope) => scope.refuse('nihil', [])],
    [
      'issue',
      'an issue of ours that is none',
      (_: never, scope: PluginScope) => scope.report({ code: 'nihil', path: [] } as never),
    ],
    [
      'issue',
      'a place that is none',
      (_: never, scope: PluginScope) => scope.refuse('points_below_0', 'here' as never),
    ],
  ])('(%s) is one that gives %s', (what, _, lowered) => {
    expect(codes(lowered)).toEqual([what])
  })

  it('is named with what it gave', () => {
    const [found] = issuesOf(rules(), [ladderPlugin({ lower: () => expr(hari, upTo(30)) })])
    expect(found && formatIssue(found, 'en')).toBe(
      '"ladder" of the plugin "ladders" gave something that cannot be used: it may leave the bounds that it declares (value: 0 … 31). Tell whoever made the plugin.',
    )
    expect(found?.path).toEqual(['steps', 0])
  })
})
