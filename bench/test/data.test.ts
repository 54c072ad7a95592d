import { describe, expect, test } from 'vitest'

import { blocksOf } from '../data/blocks.ts'
import { columnBlocks, toColumns } from '../data/columns.ts'
import { makeRecords } from '../data/records.ts'
import { ruleSet } from '../job/job.ts'
import { validRecord } from './hostile-records.ts'

describe('the made-up people', () => {
  test('are the same every time, and the first of more', () => {
    expect(makeRecords(40)).toEqual(makeRecords(60).slice(0, 40))
    expect(makeRecords(40, 2)).not.toEqual(makeRecords(40))
  })

  test('lack something in about one of a hundred', () => {
    const columns = Object.values(toColumns(ruleSet, makeRecords(10_000)))
    const lacking = Array.from({ length: 10_000 }, (_, row) => columns.some((column) => isMissing(column[row]!)))
    const count = lacking.filter(Boolean).length
    expect(count).toBeGreaterThan(60)
    expect(count).toBeLessThan(140)
  })
})

const isMissing = (value: number): boolean => Number.isNaN(value) || value === -1

describe('columns', () => {
  test('hold numbers, ranks, holes and what they cannot hold', () => {
    const record = validRecord(1)
    Object.assign(record, {
      kehadiran: { alpa: 3, terlambat: 'banyak', hukuman: 'sedang' },
      tambahan: { inovasi: null, bakti: 'ya' },
      perilaku: { pelayanan: '90.50' },
    })
    const columns = toColumns(ruleSet, [record])
    const first = (name: string): number => columns[name]![0]!
    expect(columns['alpa']).toBeInstanceOf(Float64Array)
    expect(columns['hukuman']).toBeInstanceOf(Int8Array)
    expect([first('alpa'), first('hukuman'), first('perilaku-pelayanan')]).toEqual([3, 2, 90.5])
    expect([first('perilaku-akuntabel'), first('inovasi')]).toEqual([NaN, -1])
    expect([first('terlambat'), first('bakti')]).toEqual([Infinity, 127])
  })

  test('are cut into blocks without a row lost', () => {
    const columns = toColumns(ruleSet, makeRecords(25))
    const blocks = [...columnBlocks(columns, 25, 10)]
    expect(blocks.map((block) => block['alpa']!.length)).toEqual([10, 10, 5])
    expect(blocks.flatMap((block) => [...block['target-01']!])).toEqual([...columns['target-01']!])
  })
})

test('a sequence is cut into pieces, whether a list or not', () => {
  const items = [1, 2, 3, 4, 5]
  expect([...blocksOf(items, 2)]).toEqual([[1, 2], [3, 4], [5]])
  expect([...blocksOf(new Set(items), 2)]).toEqual([[1, 2], [3, 4], [5]])
  expect([...blocksOf([], 2)]).toEqual([])
})
