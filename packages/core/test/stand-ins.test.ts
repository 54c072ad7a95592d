import { formatIssue, toDotPath } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { issuesOf, percent, ruleSetText } from './rule-set-text.ts'

const hundred = { type: 'number', digits: 2, range: [0, 100] }
const found = (text: string): string[] =>
  issuesOf(text).map((each) => {
    expect(each.severity).toBe('warning')
    expect(formatIssue(each, 'id')).not.toBe(formatIssue(each, 'en'))
    return `${each.code} ${toDotPath(each.path)}`
  })
const rounds = (missing: unknown): string =>
  ruleSetText({
    inputs: { x: hundred, y: percent },
    steps: [{ id: 'n', kind: 'round', of: 'x', round: { digits: 0 }, missing }],
    outcome: { n: 'n', y: 'y' },
  })
const weighted = (entry: object, more: object): string =>
  ruleSetText({
    inputs: { x: hundred, y: percent },
    steps: [
      {
        id: 'n',
        kind: 'weighted',
        round: { digits: 0 },
        of: [
          { step: 'x', weight: 0.5, ...entry },
          { step: 'y', weight: 0.5 },
        ],
        ...more,
      },
    ],
  })

describe('what stands in for a missing value', () => {
  it('is not that value itself, unless it stands in for others too', () => {
    expect(found(rounds({ carry: 'x' }))).toEqual(['carries_itself steps[0].missing.carry'])
    expect(found(rounds({ carry: 'y' }))).toEqual([])
    expect(found(weighted({ missing: { carry: 'x' } }, {}))).toEqual(['carries_itself steps[0].of[0].missing.carry'])
    expect(found(weighted({}, { missing: { carry: 'x' } }))).toEqual([])
  })
  it('is one that the value might have', () => {
    expect(found(rounds({ neutral: 1000 }))).toEqual(['neutral_out_of_range steps[0].missing.neutral'])
    expect(issuesOf(rounds({ neutral: 1000 }))[0]?.data).toEqual({
      name: 'x',
      value: '1000',
      lowest: '0',
      highest: '100',
    })
    expect(found(rounds({ neutral: -0.01 }))).toHaveLength(1)
    expect(found(rounds({ neutral: 100 }))).toEqual([])
    expect(found(weighted({ missing: { neutral: 110 } }, {}))).toEqual([
      'neutral_out_of_range steps[0].of[0].missing.neutral',
    ])
    expect(found(weighted({}, { missing: { neutral: 110 } }))).toEqual([
      'neutral_out_of_range steps[0].missing.neutral',
    ])
  })
})
