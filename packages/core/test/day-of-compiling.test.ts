import { formatIssue, parseRuleSet, safeCompile } from '@sasando/core'
import { expect, it } from 'vitest'

import { percent, ruleSetText } from './rule-set-text.ts'

const ruleSet = parseRuleSet(
  ruleSetText({
    valid: { from: '2026-01-01', to: '2026-12-31' },
    inputs: { a: percent },
    steps: [{ id: 'nilai', kind: 'logic', logic: { var: 'a' } }],
  }),
)

it.each(['2025-12-31', '2027-01-01'])('a day outside the rule set is warned of, and scored: %s', (asOf) => {
  const { scorer, issues } = safeCompile(ruleSet, { asOf })
  expect(scorer?.plan.asOf).toBe(asOf)
  expect(issues).toMatchObject([{ code: 'day_not_valid', severity: 'warning', path: ['valid'] }])
  expect(issues.map((each) => formatIssue(each, 'id'))).toEqual([
    expect.stringContaining(`tidak berlaku pada ${asOf}: berlakunya dari 2026-01-01 sampai 2026-12-31`),
  ])
})

it.each([undefined, '2026-01-01', '2026-12-31'])('a day within it is not: %s', (asOf) => {
  expect(safeCompile(ruleSet, asOf === undefined ? {} : { asOf }).issues).toEqual([])
})
