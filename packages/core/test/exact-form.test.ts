import { formatIssue } from '@sasando/core'
import { expect, test } from 'vitest'

import { issuesOf, percent, ruleSetText } from './rule-set-text.ts'

const withRange = (end: string): string =>
  ruleSetText({
    inputs: { nilai: { ...percent, range: [0, end] } },
    steps: [{ id: 'hasil', kind: 'logic', logic: { var: 'nilai' } }],
  })

const withWeight = (weight: string): string =>
  ruleSetText({
    inputs: { nilai: percent },
    steps: [{ id: 'hasil', kind: 'weighted', round: { digits: 2 }, of: [{ step: 'nilai', weight }] }],
  })

test.each(['abc', '1e5', '1,5', '9'.repeat(30)])('a text that is no number is said to be none: %s', (written) => {
  for (const text of [withRange(written), withWeight(written)]) {
    const [first] = issuesOf(text)
    expect(first?.code).toBe('wrong_form')
    expect(formatIssue(first!, 'en')).toContain(`"${written}"`)
    expect(formatIssue(first!, 'en')).not.toContain('invalid_format')
  }
})
