import { check, definePlugin, formatIssue, type LintRule } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { ruleSetText } from '../rule-set-text.ts'

const text = ruleSetText({
  inputs: { a: { type: 'integer', range: [0, 9] } },
  steps: [{ id: 'hasil', kind: 'logic', logic: { '+': [{ var: 'a' }, 1] }, basis: ['contoh'] }],
  sources: { contoh: { kind: 'example', title: 'Contoh' } },
})
const locales = {
  id: { issues: { no_label: ({ step }: { step: string }) => `"${step}" tanpa label.`, broken: () => '' } },
  en: { issues: { no_label: ({ step }: { step: string }) => `"${step}" has no label.`, broken: () => '' } },
}
const unlabelled: LintRule = (ruleSet) =>
  ruleSet.steps.flatMap(({ id, label }, index) =>
    label ? [] : [{ code: 'no_label', path: ['steps', index, 'id'], data: { step: id } }],
  )
const found = (...lintRules: LintRule[]) =>
  check(text, { plugins: [definePlugin({ name: 'agency', lintRules, locales })] }).filter(({ code }) =>
    code.startsWith('plugin_'),
  )

describe('a lint rule of a plugin', () => {
  it('warns in its own words, with the place in the text', () => {
    const [issue, ...more] = found(unlabelled)
    expect(more).toEqual([])
    expect(issue).toMatchObject({ code: 'plugin_issue', severity: 'warning', path: ['steps', 0, 'id'], line: 1 })
    expect(issue && [formatIssue(issue, 'id'), formatIssue(issue, 'en')]).toEqual([
      '"hasil" tanpa label.',
      '"hasil" has no label.',
    ])
  })
  it('may refuse', () => {
    expect(found(() => [{ code: 'no_label', path: [], data: { step: 'x' }, severity: 'error' }])).toMatchObject([
      { code: 'plugin_issue', severity: 'error' },
    ])
  })
  it('sees the plan', () => {
    let steps: number | undefined
    found((_, plan) => ((steps = plan.steps.length), []))
    expect(steps).toBe(1)
  })
  it('that throws is named, and the others go on', () => {
    const angry: LintRule = () => {
      throw new Error('kaputt')
    }
    expect(found(angry, unlabelled)).toMatchObject([
      { code: 'plugin_failed', data: { plugin: 'agency', what: 'lint', name: 'angry', message: 'Error: kaputt.' } },
      { code: 'plugin_issue' },
    ])
  })
  it.each<[string, LintRule]>([
    ['gives no list', () => undefined as never],
    ['changes the rule set', (ruleSet) => ((ruleSet.steps as unknown[]).pop(), [])],
    ['changes the plan', (_, plan) => ((plan.steps as unknown[]).pop(), [])],
  ])('that %s is named', (_, rule) => {
    expect(found(rule)).toMatchObject([{ code: 'plugin_failed', data: { what: 'lint' } }])
  })
  it.each<[string, LintRule]>([
    ['gives an unknown code', () => [{ code: 'nihil', path: [] }]],
    ['gives a code without a sentence', () => [{ code: 'broken', path: [] }]],
    ['gives no place', () => [{ code: 'no_label', path: 'here' as never }]],
  ])('that %s is named', (_, rule) => {
    expect(found(rule)).toMatchObject([{ code: 'plugin_lied', severity: 'error', data: { what: 'issue' } }])
  })
})
