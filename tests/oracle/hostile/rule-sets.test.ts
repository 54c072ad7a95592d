import {
  compile,
  explain,
  formatIssue,
  parseRuleSet,
  safeCompile,
  safeParseRuleSet,
  type Issue,
  type RuleSet,
} from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { expression, nested, ruleSetWith } from './base.ts'

const ten = { type: 'number', digits: 0, range: [0, 10] }
const withInput = (name: string): string => ruleSetWith({ inputs: { [name]: ten, a: ten } })
const withStep = (id: string): string =>
  ruleSetWith({ steps: [{ id, kind: 'logic', logic: { var: 'a' } }], outcome: {} })
/** `"logic": "HERE"` becomes `"logic": …`, so that a text can hold what JSON.stringify would not write. */
const written = (logic: string): string => expression('HERE').replace('"HERE"', logic)

/** What no author writes, the code that refuses it, and the path. */
const texts: readonly (readonly [name: string, text: string, code: Issue['code'], path: string])[] = [
  [
    'a prototype at the root',
    ruleSetWith({}).replace('{', '{"__proto__":{"polluted":true},'),
    'unknown_key',
    '__proto__',
  ],
  [
    'a prototype among the inputs',
    ruleSetWith({}).replace('"inputs":{', '"inputs":{"__proto__":{"type":"boolean"},'),
    'unknown_key',
    'inputs.__proto__',
  ],
  [
    'a prototype in a step',
    ruleSetWith({}).replace('"kind":"logic"', '"kind":"logic","__proto__":{}'),
    'unknown_key',
    'steps.0.__proto__',
  ],
  ['a prototype as an operator', written('{"__proto__":[1]}'), 'unknown_key', 'steps.0.logic.__proto__'],
  [
    'an inherited name as an operator',
    expression({ constructor: [1] }),
    'unknown_operator',
    'steps.0.logic.constructor',
  ],
  [
    'an inherited function as an operator',
    expression({ hasOwnProperty: ['a'] }),
    'unknown_operator',
    'steps.0.logic.hasOwnProperty',
  ],
  ['an inherited name as a value', expression({ var: 'constructor' }), 'unknown_name', 'steps.0.logic.var'],
  ['a way into a value', expression({ var: 'a.constructor' }), 'unknown_name', 'steps.0.logic.var'],
  [
    'an inherited name as a scale',
    ruleSetWith({ settings: { s: { type: 'level', scale: 'constructor', default: 'x' } } }),
    'unknown_name',
    'settings.s.scale',
  ],
  [
    'a call of a method',
    expression({ method: [{ var: 'a' }, 'toString'] }),
    'refused_operator',
    'steps.0.logic.method',
  ],
  ['two operators in one object', expression({ '+': [1, 2], '-': [1, 2] }), 'one_operator', 'steps.0.logic'],
  [
    'two keys where a name is meant',
    expression({ if: [{ present: { var: 'a', log: 1 } }, 1, 2] }),
    'one_operator',
    'steps.0.logic.if.0.present',
  ],
  [
    'an unknown operator in a branch that is never taken',
    expression({ if: [false, { nope: [1] }, 1] }),
    'unknown_operator',
    'steps.0.logic.if.1.nope',
  ],
  [
    'a forbidden operator in a branch that is never taken',
    expression({ if: [true, 1, { log: ['x'] }] }),
    'refused_operator',
    'steps.0.logic.if.2.log',
  ],
  ['a hundred thousand brackets', nested('[', ']', 100_000), 'json_too_deep', '0'],
  ['a hundred thousand objects in each other', nested('{"+":', '}', 100_000), 'json_too_deep', '+'],
  ['an expression of a hundred thousand levels', written(nested('{"!":', '}', 100_000)), 'json_too_deep', 'steps.0'],
  ['a number of a hundred million digits', written('1'.repeat(100_000_000)), 'json_too_large', ''],
  ['a number of ten million digits', written('1'.repeat(10_000_000)), 'json_number_inexact', 'steps.0.logic'],
  [
    'a number with a million zeros before its end',
    written(`0.1${'0'.repeat(1_000_000)}1`),
    'json_number_inexact',
    'steps.0.logic',
  ],
  ['no number', written('NaN'), 'json_syntax', 'steps.0.logic'],
  ['infinity', written('Infinity'), 'json_syntax', 'steps.0.logic'],
  ['a number beyond all doubles', written('1e400'), 'json_number_inexact', 'steps.0.logic'],
  ['a fraction of 0', ruleSetWith({ inputs: { a: { ...ten, range: [0, '1/0'] } } }), 'wrong_form', 'inputs.a.range.1'],
  ['half a letter', written('"\\uD800"'), 'json_syntax', 'steps.0.logic'],
  ['an id with a dot', withInput('a.b'), 'wrong_form', 'inputs.a.b'],
  ['an id with a colon', withStep('x:applies'), 'wrong_form', 'steps.0.id'],
  ['an empty id', withStep(''), 'wrong_form', 'steps.0.id'],
  ['an id that is code', withStep("x']; alert(1); //"), 'wrong_form', 'steps.0.id'],
  ['an id that is markup', withInput('<script>alert(1)</script>'), 'wrong_form', 'inputs.<script>alert(1)</script>'],
  ['an id that looks like another', withInput('ａ'), 'wrong_form', 'inputs.ａ'],
  ['an id of a thousand letters', withStep('x'.repeat(1000)), 'wrong_form', 'steps.0.id'],
  ['an id with a line break', withStep('x\ny'), 'wrong_form', 'steps.0.id'],
]

const issuesOf = (text: string): readonly Issue[] => {
  const parsed = safeParseRuleSet(text)
  return parsed.ok ? safeCompile(parsed.ruleSet).issues : parsed.issues
}
const sentences: string[] = []

describe('a rule set is refused', () => {
  it.each(texts)('with %s', (name, text, code, path) => {
    const start = performance.now()
    const found = issuesOf(text).find((each) => each.code === code)
    const isAt = found?.path.join('.') ?? 'nowhere'
    expect(path === '' ? isAt : isAt.slice(0, path.length)).toBe(path)
    expect(performance.now() - start).toBeLessThan(10_000)
    const both = (['id', 'en'] as const).map((locale) => (found ? formatIssue(found, locale) : ''))
    for (const each of both) expect(each).toMatch(/\S/)
    sentences.push(`${name}: ${code}\n  ${both.join('\n  ')}`)
  })
  it('in these words', async () => {
    await expect(`${sentences.join('\n')}\n`).toMatchFileSnapshot('sentences.txt')
  })
  it('and nothing is polluted by it', () => {
    for (const [, text] of texts.slice(0, 4)) issuesOf(text)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('a rule set that a program gives as an object', () => {
  const object = (part: object = {}): Record<string, unknown> => ({
    ...(JSON.parse(ruleSetWith({})) as object),
    ...part,
  })
  const codesOf = (value: unknown): readonly string[] => safeCompile(value as RuleSet).issues.map(({ code }) => code)

  it('is taken as it is where it is well formed', () => {
    expect(compile(object() as unknown as RuleSet).score({ a: 90 }).outcome['hasil']?.text).toBe('90.00')
  })
  it('is refused where it contains itself', () => {
    const whole = object()
    whole['description'] = whole
    const logic: Record<string, unknown> = {}
    logic['!'] = [logic]
    const steps: unknown[] = []
    steps.push(steps)
    for (const each of [whole, object({ steps: [{ id: 'x', kind: 'logic', logic }] }), object({ steps })])
      expect(codesOf(each)).toEqual(['json_too_deep'])
  })
  it('is refused where a few objects stand for more than can be counted', () => {
    let laughs: unknown = 1
    for (let level = 0; level < 60; level++) laughs = [laughs, laughs]
    expect(codesOf(object({ steps: [{ id: 'x', kind: 'logic', logic: laughs }] }))).toEqual(['json_too_large'])
  })
  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol.iterator],
    ['a BigInt', 1n],
    ['no number', Number.NaN],
    ['infinity', Infinity],
  ])('is refused with %s in it', (_, value) => {
    expect(codesOf(object({ steps: [{ id: 'x', kind: 'logic', logic: { '+': [value, 1] } }] }))).toEqual(['wrong_type'])
  })
  it.each([[null], [undefined], [1], ['{}'], [[]], [{}], [new Date(0)], [new Map()]])('is refused as %o', (value) => {
    expect(codesOf(value).length).toBeGreaterThan(0)
  })
})

describe('markup in labels', () => {
  it('is text like any other, in explanations and in mistakes', () => {
    const markup = '<img src=x onerror="alert(1)">'
    const ruleSet = parseRuleSet(
      ruleSetWith({
        steps: [{ id: 'x', kind: 'round', of: 'a', round: { digits: 0 }, label: { id: markup, en: markup } }],
      }),
    )
    const text = explain(ruleSet, compile(ruleSet).score({ a: 1.5 }), { locale: 'en' }).sentences.join(' ')
    expect(text).toContain(markup)
    const [found] = issuesOf(expression({ [markup]: [1] }))
    expect(found && formatIssue(found, 'en')).toContain(markup)
  })
})

describe('a hundred thousand steps', () => {
  it('are computed, each from the one before', () => {
    const steps = Array.from({ length: 100_000 }, (_, index) => ({
      id: `s${index}`,
      kind: 'logic',
      logic: { max: [{ var: index === 0 ? 'a' : `s${index - 1}` }, 1] },
    }))
    const scorer = compile(parseRuleSet(ruleSetWith({ steps, outcome: { hasil: 's99999' } })))
    expect(scorer.score({ a: 90 }).outcome['hasil']?.text).toBe('90.00')
  }, 120_000)
})
