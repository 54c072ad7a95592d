import { formatIssue, isRuleSetError, parseRuleSet, safeCompile, safeParseRuleSet, type RuleSet } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseJson } from '../src/text/parse-json.ts'
import { codesOf, issuesOf, percent, ruleSetText } from './rule-set-text.ts'

const simple = { inputs: { teknis: percent }, steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'teknis' } }] }

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.boolean(), (text, pretty) => {
        const laidOut = pretty ? JSON.stringify(JSON.parse(text), null, 2) : text
        const document = parseJson(laidOut)
        fc.pre(document.issues.length === 0)
        expect(JSON.stringify(document.value)).toBe(JSON.stringify(JSON.parse(laidOut)))
      }),
      { numRuns: 1000 },
    )
  })
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void parseJson(text)),
      { numRuns: 2000 },
    )
  })
  it('says where each value stands', () => {
    const document = parseJson('{\n  "a": [1,\n    { "b": true }]\n}')
    expect(document.locate(['a', 1, 'b'])).toEqual({ line: 3, column: 12 })
    expect(document.locate(['a', 1, 'nowhere'])).toEqual({ line: 3, column: 5 })
  })
  it.each([
    ['{"a":1,"a":2}', 'json_duplicate_key'],
    ['{"a":1,}', 'json_syntax'],
    ["{'a':1}", 'json_syntax'],
    ['[1] // end', 'json_syntax'],
    ['[0.1000000000000000055]', 'json_number_inexact'],
    ['[1e999]', 'json_number_inexact'],
    ['[9007199254740993]', 'json_number_inexact'],
    ['['.repeat(100_000), 'json_too_deep'],
    ['"abc', 'json_syntax'],
    ['', 'json_syntax'],
  ])('refuses %j', (text, code) => {
    expect(parseJson(text).issues.map((each) => each.code)).toContain(code)
  })
  it.each(['1e2', '1E+2', '0.10', '-0', '1e-7', '100000000000000000000', '0e5', '2.50e1', '5e-324'])(
    'takes the number %s, which a double holds as it is written',
    (text) => {
      expect(parseJson(text)).toMatchObject({ value: Number(text), issues: [] })
    },
  )
  it.each(['1e-400', '9007199254740993e1', '3e-400', '1.0000000000000001'])(
    'refuses the number %s, for which a double holds another',
    (text) => {
      expect(parseJson(text).issues).toMatchObject([{ code: 'json_number_inexact' }])
    },
  )
})

describe('parseRuleSet', () => {
  it('gives every issue at once, with path, line, column and a sentence in both languages', () => {
    const text = `{
  "format": 1, "id": "Salah Nama", "version": "1.0", "title": { "id": "Uji" }, "valid": { "from": "2026-13-01" },
  "inputs": { "teknis": { "type": "numbr", "digits": 2 } },
  "steps": [{ "id": "nilai", "kind": "weigted", "of": [] }, { "id": "lain", "kind": "round", "of": "nilai", "rond": 1 }],
  "outcome": { "score": "nilai" }
}`
    const outcome = safeParseRuleSet(text)
    expect(outcome.ok).toBe(false)
    const found = outcome.issues.map((each) => [each.code, each.path.join('.'), each.line, each.column])
    expect(found).toEqual(
      expect.arrayContaining([
        ['wrong_form', 'id', 2, 22],
        ['wrong_form', 'valid.from', 2, 99],
        ['not_one_of', 'inputs.teknis.type', 3, 35],
        ['not_one_of', 'steps.0.kind', 4, 38],
        ['unknown_key', 'steps.1.rond', 4, 117],
        ['missing_key', 'steps.1', 4, 61],
      ]),
    )
    for (const each of outcome.issues)
      for (const locale of ['id', 'en'] as const) expect(formatIssue(each, locale)).toMatch(/\S/)
    expect(outcome.issues.map((each) => formatIssue(each, 'id')).join(' ')).toContain('Apakah maksud Anda "number"?')
  })
  it('throws an error that carries the issues', () => {
    const caught = (() => {
      try {
        return parseRuleSet('{')
      } catch (error) {
        return error
      }
    })()
    expect(isRuleSetError(caught) && caught.issues[0]?.code).toBe('json_syntax')
  })
  it('refuses __proto__ wherever it stands, and pollutes nothing', () => {
    const text = ruleSetText(simple).replace('"inputs":{', '"inputs":{"__proto__":{"type":"boolean"},')
    expect(codesOf(text)).toContain('unknown_key')
    expect(({} as Record<string, unknown>)['type']).toBeUndefined()
  })
  it('names a kind that it does not know, also where nobody parsed the rule set', () => {
    const unknown = { steps: [{ id: 'nilai', kind: 'rater', logic: 1 }] }
    const found = { code: 'not_one_of', path: ['steps', 0, 'kind'], data: { received: 'rater', suggestion: 'raters' } }
    expect(issuesOf(ruleSetText({ ...simple, ...unknown }))).toMatchObject([found])
    const ruleSet = { ...parseRuleSet(ruleSetText(simple)), ...unknown } as unknown as RuleSet
    expect(safeCompile(ruleSet).issues).toMatchObject([found])
  })
  it('places issues of meaning in the text too', () => {
    const [found] = issuesOf(
      ruleSetText({ ...simple, steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'teknik' } }] }),
    )
    expect(found).toMatchObject({ code: 'unknown_name', line: 1, data: { suggestion: 'teknis' } })
  })
  it('says where each of 10 000 mistakes stands, without delay', () => {
    const steps = Array.from({ length: 10_000 }, (_, index) => ({
      id: `s${index}`,
      kind: 'round',
      of: `t${index}`,
      round: {},
    }))
    const wrong = ruleSetText({ ...simple, steps }).replaceAll('},{', '},\n{')
    expect(issuesOf(wrong).at(-1)).toMatchObject({ code: 'missing_key', line: 10_000 })
    const unknown = issuesOf(wrong.replaceAll('"round":{}', '"round":{"digits":1}'))
    expect([unknown.length, unknown.at(-1)?.line]).toEqual([10_000, 10_000])
  })
  it('reads 100 000 steps', () => {
    const steps = Array.from({ length: 100_000 }, (_, index) => ({
      id: `s${index}`,
      kind: 'logic',
      logic: { var: 'teknis' },
    }))
    expect(safeParseRuleSet(ruleSetText({ ...simple, steps })).ok).toBe(true)
  })
})
