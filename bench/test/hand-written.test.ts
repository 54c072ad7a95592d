import { describe, expect, test } from 'vitest'

import { asColumns, differences } from '../answers/compare.ts'
import { contender as handColumns } from '../contenders/hand-columns.ts'
import { contender as handObjects } from '../contenders/hand-objects.ts'
import { contender as handRows } from '../contenders/hand-rows-to-columns.ts'
import { contender as reference } from '../contenders/reference.ts'
import { toColumns } from '../data/columns.ts'
import { makeRecords, type Untrusted } from '../data/records.ts'
import { ruleSet } from '../job/job.ts'
import type { OutcomeColumns } from '../job/outcome.ts'
import { hostileRecords, tiedRecords } from './hostile-records.ts'

const judge = async (records: readonly Untrusted[]): Promise<OutcomeColumns> =>
  asColumns(await (await reference.prepare()).keep(records))

describe('the code written by hand', () => {
  test.each([
    ['made-up people', () => makeRecords(3000, 2)],
    ['ties and bounds', () => tiedRecords(2000)],
    ['hostile records', hostileRecords],
  ])('answers as the reference road does: %s', async (_name, make) => {
    const records = make()
    const judgement = await judge(records)
    expect(differences(judgement, asColumns(await (await handObjects.prepare()).keep(records)))).toEqual([])
    expect(differences(judgement, (await handRows.prepare()).keep(records))).toEqual([])
  })

  test.each([
    ['made-up people', () => makeRecords(3000, 3)],
    ['ties and bounds', () => tiedRecords(1500)],
    // A row of columns is always a record.
    ['hostile records', () => hostileRecords().filter((record) => record?.constructor === Object)],
  ])('answers as the reference road does, from columns: %s', async (_name, make) => {
    const records = make()
    const answers = (await handColumns.prepare()).keep(toColumns(ruleSet, records))
    expect(differences(await judge(records), answers)).toEqual([])
  })

  test('meets ties, bounds and every level', async () => {
    const { outcome } = await judge(tiedRecords(2000))
    for (const bound of [50, 70, 90, 105, 110])
      for (const score of [bound - 0.01, bound, bound + 0.01]) expect(outcome.score).toContain(score)
    expect(new Set(outcome.predicate)).toEqual(new Set([0, 1, 2, 3, 4]))
  })
})

describe('the comparison', () => {
  test('sees one ulp, one rank, one status and one answer too many', async () => {
    const judgement = await judge(makeRecords(50))
    const changed = (change: (columns: OutcomeColumns) => void): OutcomeColumns => {
      const copy = structuredClone(judgement)
      change(copy)
      return copy
    }
    const values = (answers: OutcomeColumns): string[] => differences(judgement, answers).map(({ value }) => value)
    expect(values(judgement)).toEqual([])
    expect(values(changed(({ outcome }) => (outcome.score[3]! *= 1 + 2 ** -52)))).toEqual(['score'])
    expect(values(changed(({ outcome }) => (outcome.category[4]! += 1)))).toEqual(['category'])
    expect(values(changed(({ outcome }) => (outcome.predicate[5] = -1)))).toEqual(['predicate'])
    expect(values(changed(({ status }) => (status[6]! += 1)))).toEqual(['status'])
    expect(values(changed((columns) => Object.assign(columns, { length: 51 })))).toContain('length')
  })
})
