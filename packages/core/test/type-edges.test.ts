import { describe, expect, it } from 'vitest'

import { codesOf, issuesOf, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const year = { type: 'date', range: ['2026-01-01', '2026-12-31'] }
const later = { type: 'date', range: ['2030-01-01', '2030-12-31'] }
const inputs = {
  c: { type: 'choice', choices: ['x', 'y'] },
  same: { type: 'choice', choices: ['x', { id: 'y' }] },
  turned: { type: 'choice', choices: ['y', 'x'] },
  more: { type: 'choice', choices: ['x', 'y', 'z'] },
  lead: { type: 'boolean' },
  d: year,
  later,
  short: { type: 'text', maxLength: 3 },
  long: { type: 'text' },
}
const logic = (expression: unknown, more: object = {}) => ({ id: 'x', kind: 'logic', logic: expression, ...more })
const v = (name: string) => ({ var: name })

describe('choices of two inputs', () => {
  const byChoice = {
    id: 'x',
    kind: 'table',
    inputs: ['c'],
    hit: 'unique',
    rows: [
      { when: ['x'], then: 1 },
      { when: ['y'], then: 2 },
    ],
  }

  it.each([
    ['compared', logic({ '==': [v('c'), v('turned')] })],
    ['compared, with more choices', logic({ '!=': [v('c'), v('more')] })],
    ['in a list', logic({ in: [v('c'), [v('turned'), 'x']] })],
    ['as two branches', logic({ if: [v('lead'), v('c'), v('more')] })],
    ['carried', { ...byChoice, missing: { carry: 'turned' } }],
  ])('are refused where they are not the same, or in another order: %s', (_, step) => {
    expect(codesOf(ruleSetText({ inputs, steps: [step] }))).toEqual(['choices_differ'])
  })
  it('stand for each other where they are the same', () => {
    const equal = scorerOf({ inputs, steps: [logic({ '==': [v('c'), v('same')] })] })
    expect(textOf(equal.score({ c: 'x', same: 'x' }), 'x')).toBe('true')
    expect(textOf(equal.score({ c: 'x', same: 'y' }), 'x')).toBe('false')
    const carried = scorerOf({ inputs, steps: [{ ...byChoice, missing: { carry: 'same' } }] })
    expect(textOf(carried.score({ same: 'y' }), 'x')).toBe('2')
  })
})

describe('a day beyond the range of the one that it stands beside', () => {
  const rows = [{ when: [{ to: '2026-12-31' }], then: 1 }]
  const thisYear = (of: string, more: object = {}) => ({
    id: 'y',
    kind: 'table',
    inputs: [of],
    hit: 'first',
    rows,
    otherwise: 2,
    ...more,
  })

  it.each([
    ['written in a branch', [logic({ if: [v('lead'), '2031-01-01', v('d')] }), thisYear('x')]],
    ['of another input, in a branch', [logic({ if: [v('lead'), v('later'), v('d')] }), thisYear('x')]],
    ['that stands in', [thisYear('d', { missing: { neutral: '2030-01-01' } })]],
    ['that is carried', [thisYear('d', { missing: { carry: 'later' } })]],
  ])('is no day of that range: %s', (_, steps) => {
    const scorer = scorerOf({ inputs, steps })
    expect(textOf(scorer.score({ lead: true, later: '2030-02-01' }), 'y')).toBe('2')
    expect(textOf(scorer.score({ lead: false, d: '2026-02-01' }), 'y')).toBe('1')
  })
  it('leaves a gap that is found', () => {
    const [found] = issuesOf(
      ruleSetText({
        inputs,
        steps: [{ ...thisYear('d', { missing: { carry: 'later' } }), otherwise: undefined }],
      }),
    )
    expect(found?.code).toBe('table_gap')
  })
})

it('a text of two inputs is as long as the longer one', () => {
  const { plan } = scorerOf({ inputs, steps: [logic({ if: [v('lead'), v('short'), v('long')] })] })
  expect(plan.steps.at(-1)?.type).toEqual({ is: 'text' })
})
