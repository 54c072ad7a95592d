import { formatIssue } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { ekspektasi, issuesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const inputs = {
  a: percent,
  b: percent,
  fine: { type: 'number', digits: 3, range: [0, 1] },
  lead: { type: 'boolean' },
  l: { type: 'level', scale: 'ekspektasi' },
  m: { type: 'level', scale: 'ekspektasi' },
  day: { type: 'date' },
  kind: { type: 'choice', choices: ['x', 'y'] },
  list: { type: 'list', maxItems: 3, item: { n: percent } },
}
const of = (step: object) => ruleSetText({ inputs, scales: { ekspektasi }, steps: [{ id: 'x', ...step }] })
const found = (step: object) => issuesOf(of(step)).map((each) => [each.code, each.path.join('.')])
const logic = (logic: unknown, missing: unknown) => ({ kind: 'logic', logic, missing })
const not = { '!': [{ var: 'lead' }] }
const gate = (missing: unknown) => ({
  kind: 'gate',
  of: 'l',
  rules: [{ when: { var: 'lead' }, atMost: 'di-bawah' }],
  missing,
})
const matrix = (missing: unknown) => ({
  kind: 'matrix',
  rows: 'l',
  columns: 'm',
  scale: 'ekspektasi',
  cells: ekspektasi.levels.map(() => ekspektasi.levels),
  missing,
})
const weighted = (entry: object, step: object = {}) => ({
  kind: 'weighted',
  of: [
    { step: 'b', weight: '1/2' },
    { step: 'a', weight: '1/2', ...entry },
  ],
  round: { digits: 2 },
  ...step,
})

describe('what stands in is refused where the policy is written', () => {
  it.each([
    ['zero for yes or no', logic(not, 'zero'), 'stand_in_wrong_type', 'missing'],
    ['zero for a day', logic({ '>': [{ var: 'day' }, '2026-01-01'] }, 'zero'), 'stand_in_wrong_type', 'missing'],
    ['zero for a choice', logic({ '==': [{ var: 'kind' }, 'x'] }, 'zero'), 'stand_in_wrong_type', 'missing'],
    ['a number for yes or no', logic(not, { neutral: 0 }), 'stand_in_wrong_type', 'missing.neutral'],
    ['a text for yes or no', logic(not, { neutral: 'ya' }), 'stand_in_wrong_type', 'missing.neutral'],
    ['yes or no for a number', logic({ var: 'a' }, { neutral: true }), 'stand_in_wrong_type', 'missing.neutral'],
    ['a text for a number', logic({ var: 'a' }, { neutral: 'tinggi' }), 'stand_in_wrong_type', 'missing.neutral'],
    ['a level that is not there', logic({ var: 'l' }, { neutral: 'x' }), 'unknown_level', 'missing.neutral'],
    [
      'a choice that is not there',
      logic({ '==': [{ var: 'kind' }, 'x'] }, { neutral: 'z' }),
      'not_one_of',
      'missing.neutral',
    ],
    ['a fraction', logic({ var: 'a' }, { neutral: '1/3' }), 'stand_in_not_exact', 'missing.neutral'],
    ['a finer number', logic({ var: 'a' }, { carry: 'fine' }), 'stand_in_not_exact', 'missing.carry'],
    ['an input of another type', logic({ var: 'a' }, { carry: 'lead' }), 'stand_in_wrong_type', 'missing.carry'],
    ['a list', logic({ var: 'a' }, { carry: 'list' }), 'list_not_value', 'missing.carry'],
    ['an input that is not there, said once', matrix({ carry: 'nope' }), 'unknown_name', 'missing.carry'],
    ['the level of a gate for its condition', gate({ neutral: 'sesuai' }), 'stand_in_wrong_type', 'missing.neutral'],
    ['a policy of one entry', weighted({ missing: { neutral: true } }), 'stand_in_wrong_type', 'of.1.missing.neutral'],
    ['zero in a gate', gate('zero'), 'policy_not_here', 'missing'],
    ['zero in a matrix', matrix('zero'), 'policy_not_here', 'missing'],
  ])('%s', (_, step, code, path) => expect(found(step)).toEqual([[code, `steps.0.${path}`]]))

  it('but a value that its step cannot use is what is wrong, whatever stands in for it', () => {
    const round = (missing: unknown) => ({ kind: 'round', of: 'l', round: { digits: 1 }, missing })
    for (const missing of ['zero', { neutral: 1 }, { neutral: 'sesuai' }, { carry: 'a' }])
      expect(found(round(missing))).toEqual([['wrong_value_type', 'steps.0.of']])
  })
  it('an entry without a policy of its own has that of its step', () => {
    const scorer = scorerOf({
      inputs: { a: percent, b: percent },
      steps: [{ id: 'x', ...weighted({ missing: { neutral: 50 } }, { missing: 'zero' }) }],
    })
    expect(textOf(scorer.score({}), 'x')).toBe('25.00')
  })
})

it('says in both languages what is wrong and what to do', () => {
  const say = (step: object) => issuesOf(of(step)).flatMap((each) => [formatIssue(each, 'id'), formatIssue(each, 'en')])
  expect(say(logic(not, 'zero'))).toEqual([
    expect.stringContaining('Nol hanya dapat menggantikan bilangan, sedangkan "lead" berupa ya/tidak (true/false).'),
    expect.stringContaining('Say what stands in for it with { "neutral": … }'),
  ])
  expect(say(gate('zero'))[1]).toContain('Possible: "block", "neutral", "carry".')
  expect(say(logic({ var: 'a' }, { neutral: '1/3' }))[1]).toContain('"a" is counted in 0.01')
})
