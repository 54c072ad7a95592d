import {
  compile,
  createImpact,
  generatedRoad,
  impact,
  parseRuleSet,
  type Impact,
  type ImpactScorer,
} from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ruleSetText } from '../rule-set-text.ts'
import { everything } from './everything.ts'
import { recordOf, rowsOf } from './records.ts'

const before = parseRuleSet(ruleSetText(everything))
const after = parseRuleSet(
  ruleSetText({
    ...everything,
    version: '2.0',
    settings: { batas: { ...everything.settings.batas, default: '7' } },
    outcome: { ...everything.outcome, inti: 'inti' },
  }),
)
const { plan } = compile(before)
const groupBy = { golongan: ['golongan'] }
const identify = (_: unknown, index: number): string => `#${index}`

const byReference = [before, after].map((ruleSet) => {
  const { plan, outcome } = compile(ruleSet)
  return { plan, outcome }
})
const byDefault = [before, after].map((ruleSet) => compile(ruleSet))
const byGenerated = [before, after].map((ruleSet) => compile(ruleSet, { road: generatedRoad }))

const asTheyCome = ([old, next]: typeof byDefault, records: readonly unknown[]): Impact | undefined => {
  const count = old && next && createImpact(old, next, { groupBy, identify })
  for (const record of records) count?.add(record)
  return count?.report()
}
const inBlocks = ([old, next]: readonly ImpactScorer[], records: readonly unknown[]): Impact | undefined =>
  old && next && impact(old, next, records, { groupBy, identify })

function holdTogether(records: readonly object[]): void {
  const expected = inBlocks(byReference, records)
  expect(expected?.people).toBe(records.length)
  expect(inBlocks(byDefault, records)).toEqual(expected)
  expect(inBlocks(byGenerated, records)).toEqual(expected)
  expect(asTheyCome(byGenerated, records)).toEqual(expected)
}

describe('an impact is the same by every road, in blocks and one by one', () => {
  it('of any people', () => {
    fc.assert(
      fc.property(rowsOf(plan), (rows) => holdTogether(rows.map((row) => recordOf(plan, row)))),
      { numRuns: 30 },
    )
  })
  it('of more people than one block has', () => {
    const [rows = []] = fc.sample(rowsOf(plan), { seed: 1, numRuns: 1 })
    holdTogether(Array.from({ length: 1100 }, (_, index) => recordOf(plan, rows[index % rows.length] ?? [])))
  })
})
