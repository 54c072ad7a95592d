import { compile, parseRuleSet } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

const ruleSet = parseRuleSet(readRules('permenpanrb-8-2021'))
const scorer = compile(ruleSet)
type Row = Readonly<Record<string, unknown>>

const stepOf = (record: Row, id: string): string | undefined =>
  scorer.score(record).steps.find((step) => step.id === id)?.value?.text
const indicator = (realisasi: unknown, target: unknown, more: Row = {}): Row => ({
  bagian: 'jpt-iki',
  'jenis-target': 'biasa',
  realisasi,
  target,
  'tertinggi-100': false,
  ...more,
})
const targets = (first: readonly number[], second: readonly number[], tambahan: readonly Row[] = []): Row => ({
  bagian: 'jpt-skp',
  iki: [
    ...first.map((nilai, index) => ({ nomor: index + 1, kelompok: 'perjanjian-kinerja', nilai })),
    ...second.map((nilai, index) => ({ nomor: index + 51, kelompok: 'rencana-aksi', nilai })),
  ],
  tambahan,
})
/** The table of the regulation, over its whole percents. */
const valueOf = (percent: number): number => {
  if (percent > 110) return 120
  if (percent > 100) return 110 + (10 * (percent - 101)) / 9
  if (percent === 100) return 109
  if (percent >= 60) return percent - 10
  return (percent * 49) / 59
}

describe('an indicator under PermenPANRB 8/2021', () => {
  it('is rounded to a whole percent before its category and value', () => {
    const amount = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(amount, amount, (actual, target) => {
        const record = indicator((actual / 100).toFixed(2), (target / 100).toFixed(2))
        const percent = Math.floor((200 * actual + target) / (2 * target))
        expect(stepOf(record, 'capaian')).toBe(String(percent))
        expect(Math.abs(Number(stepOf(record, 'nilai-iki')) - valueOf(percent))).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })

  it('is worth 88 at 93 of 95, not the 87.89 of an unrounded percent', () => {
    expect(stepOf(indicator(93, 95), 'nilai-iki')).toBe('88.00')
  })

  it('is worth 109 at 100 %, and 120 where that is the highest that is possible', () => {
    expect(stepOf(indicator(85, 85), 'nilai-iki')).toBe('109.00')
    expect(stepOf(indicator(85, 85, { 'tertinggi-100': true }), 'nilai-iki')).toBe('120.00')
    expect(stepOf(indicator(84, 85, { 'tertinggi-100': true }), 'nilai-iki')).toBe('89.00')
  })

  it('never falls as the percent rises, and is at the ends of each category what the table says', () => {
    const values = Array.from({ length: 131 }, (_, percent) => Number(stepOf(indicator(percent, 100), 'nilai-iki')))
    expect(values).toEqual([...values].sort((a, b) => a - b))
    expect([59, 60, 79, 80, 99, 100, 101, 110, 111].map((percent) => values[percent])).toEqual([
      49, 50, 69, 70, 89, 109, 110, 120, 120,
    ])
  })

  it('is on target anywhere within a range, and outside by the nearer end', () => {
    const range = (realisasi: number): string | undefined =>
      stepOf(
        { bagian: 'jpt-iki', 'jenis-target': 'rentang', realisasi, 'batas-bawah': 80, 'batas-atas': 90 },
        'capaian',
      )
    expect([79, 80, 85, 90, 91, 99].map(range)).toEqual(['99', '100', '100', '100', '101', '110'])
  })

  it('is mirrored where less is better', () => {
    const less = (realisasi: number): string | undefined =>
      stepOf(indicator(realisasi, 100, { 'jenis-target': 'makin-kecil' }), 'capaian')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (actual) => {
        expect(less(actual)).toBe(String(Math.max(0, 200 - actual)))
      }),
    )
  })

  it('has no number for other posts than the category', () => {
    const other = { ...indicator(93, 95), bagian: 'jajf-iki' }
    expect(stepOf(other, 'kategori')).toBe('cukup')
    expect(scorer.score(other).steps).toContainEqual(
      expect.objectContaining({ id: 'nilai-iki', status: 'not-applicable' }),
    )
  })
})

describe('the targets of senior officials under PermenPANRB 8/2021', () => {
  const values = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 12 })
  const mean = (each: readonly number[]): number => each.reduce((sum, value) => sum + value, 0) / each.length

  it('weigh the mean of one group 60 % and of the other 40 %', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const exact = 0.6 * mean(first) + 0.4 * mean(second)
        const main = Number(stepOf(targets(first, second), 'kinerja-utama'))
        expect(Math.abs(main - exact)).toBeLessThanOrEqual(2e-6)
      }),
    )
  })

  it('add at most 10 for additional performance', () => {
    const extra = fc.record({
      'kategori-tambahan': fc.constantFrom('sangat-kurang', 'kurang', 'cukup', 'baik', 'sangat-baik'),
      bobot: fc.integer({ min: 0, max: 10 }),
      nilai: fc.integer({ min: 0, max: 120 }),
    })
    fc.assert(
      fc.property(fc.array(extra, { maxLength: 8 }), (extras) => {
        const tambahan = extras.map((each, index) => ({ nomor: index + 1, ...each }))
        const added = Number(stepOf(targets([109], [109], tambahan), 'kinerja-tambahan'))
        expect(added).toBeLessThanOrEqual(10)
        expect(Number(stepOf(targets([109], [109], tambahan), 'nilai-skp'))).toBeCloseTo(109 + added, 2)
      }),
    )
  })

  it('have no value while a group has no indicator: nothing says what becomes of its weight', () => {
    expect(stepOf(targets([109], []), 'nilai-skp')).toBeUndefined()
  })
})

describe('what is known only from programs or memory', () => {
  it('is said to be unconfirmed in every step that rests on it alone', () => {
    expect(ruleSet.sources?.['belum-dicek']?.kind).toBe('unconfirmed')
    const alone = ruleSet.steps.filter(({ basis }) => basis?.every((each) => each.startsWith('belum-dicek')))
    expect(alone.map(({ id }) => id)).toContain('nilai-tertimbang')
    for (const { id, description } of alone) expect(description?.id, id).toContain('elum dicocokkan dengan naskah')
  })
})
