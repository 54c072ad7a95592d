import { compile, parseRuleSet } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

const ruleSet = parseRuleSet(readRules('pp46-2011'))
const scorer = compile(ruleSet)
type Row = Readonly<Record<string, unknown>>

const activity: Row = { bagian: 'kegiatan', dilaksanakan: true, 'memakai-biaya': false }
const stepOf = (record: Row, id: string): string | undefined =>
  scorer.score(record).steps.find((step) => step.id === id)?.value?.text
const timeScore = (target: number, actual: number): number =>
  Number(
    stepOf({ ...activity, 'target-waktu': target / 100, 'realisasi-waktu': (actual / 100).toFixed(2) }, 'nilai-waktu'),
  )

const behaviour = { 'orientasi-pelayanan': 80, integritas: 80, komitmen: 80, disiplin: 80, 'kerja-sama': 80 }
const year = (values: readonly string[], more: Row = {}): Row => ({
  bagian: 'tahunan',
  kegiatan: values.map((nilai, index) => ({ nomor: index + 1, nilai })),
  'tugas-tambahan': 0,
  kreativitas: 'tidak-ada',
  'jabatan-struktural': false,
  ...behaviour,
  ...more,
})

describe('time and cost under PP 46/2011', () => {
  it('is 100 at an efficiency of exactly 24 %, whatever the target, and about 76 right above', () => {
    fc.assert(
      // In hundredths, so that 76 % of the target is a whole number of them.
      fc.property(fc.integer({ min: 1, max: 3900 }), (quarter) => {
        const target = quarter * 25
        const edge = quarter * 19
        expect(timeScore(target, edge)).toBe(100)
        expect(timeScore(target, edge - 1)).toBeLessThan(76)
        expect(timeScore(target, edge + 1)).toBeLessThan(100)
      }),
    )
  })

  it('is 76 where the realisation is the target, and falls by one for each percent that is used more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 76, max: 200 }), (hundreds, percent) => {
        expect(timeScore(hundreds * 100, hundreds * percent)).toBe(176 - percent)
      }),
    )
  })

  it('has the same formula for cost, to the rupiah', () => {
    const cost = (actual: number): string | undefined =>
      stepOf(
        { ...activity, 'memakai-biaya': true, 'target-biaya': 99_999_999_975, 'realisasi-biaya': actual },
        'nilai-biaya',
      )
    expect(cost(75_999_999_981)).toBe('100.000000')
    // One rupiah less is more than 24 %, although six digits of the quotient do not show it.
    expect(cost(75_999_999_980)).toBe('76.000000')
  })
})

describe('an activity under PP 46/2011', () => {
  const whole: Row = {
    ...activity,
    'target-kuantitas': 10,
    'realisasi-kuantitas': 8,
    'target-kualitas': 100,
    'realisasi-kualitas': 90,
    'target-waktu': 12,
    'realisasi-waktu': 12,
  }

  it('is divided by 3 without cost and by 4 with it', () => {
    expect(stepOf(whole, 'capaian')).toBe('82.00')
    const cost = { 'memakai-biaya': true, 'target-biaya': 1_000_000, 'realisasi-biaya': 1_000_000 }
    expect(stepOf({ ...whole, ...cost }, 'capaian')).toBe('80.50')
  })

  it('is 0 only where it is said that it was not done', () => {
    expect(stepOf({ ...whole, dilaksanakan: false }, 'capaian')).toBe('0.00')
    const { dilaksanakan: _, ...unsaid } = { ...whole }
    expect(stepOf(unsaid, 'capaian')).toBeUndefined()
    const { 'realisasi-kuantitas': __, ...empty } = whole
    const result = scorer.score(empty)
    expect(result.outcome['capaian']).toBeNull()
    expect(result.missing).toContainEqual(expect.objectContaining({ input: 'realisasi-kuantitas', reason: 'absent' }))
  })

  it('asks for nothing of the year, and the year for nothing of an activity', () => {
    expect(scorer.score(whole).missing).toEqual([])
    expect(scorer.score(year(['80.00'])).missing).toEqual([])
  })
})

describe('the year under PP 46/2011', () => {
  it('averages the activities, whatever their order', () => {
    const score = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 30 }), (values) => {
        const texts = values.map((value) => (value / 100).toFixed(2))
        const mean = values.reduce((sum, value) => sum + value, 0) / 100 / values.length
        const found = stepOf(year(texts), 'rata-rata-capaian')
        expect(Math.abs(Number(found) - mean)).toBeLessThanOrEqual(5.1e-7)
        expect(stepOf(year([...texts].reverse()), 'rata-rata-capaian')).toBe(found)
      }),
    )
  })

  it('rates leadership only in structural posts', () => {
    expect(stepOf(year(['80.00'], { kepemimpinan: 20 }), 'nilai-perilaku')).toBe('80.00')
    const leader = { 'jabatan-struktural': true, kepemimpinan: 20 }
    expect(stepOf(year(['80.00'], leader), 'nilai-perilaku')).toBe('70.00')
  })

  it('closes the gaps between the names from the lower end, and says that this is not confirmed', () => {
    const every = (value: string) => Object.fromEntries(Object.keys(behaviour).map((aspect) => [aspect, value]))
    const named = (value: string) => stepOf(year([value], every(value)), 'sebutan')
    expect(['50.50', '60.50', '75.50', '90.50', '91.00'].map(named)).toEqual([
      'buruk',
      'kurang',
      'cukup',
      'baik',
      'sangat-baik',
    ])
    const step = ruleSet.steps.find(({ id }) => id === 'sebutan')
    expect(step?.basis).toContain('belum-dicek#celah-sebutan')
    expect(step?.description?.id).toContain('belum dicocokkan')
    expect(ruleSet.sources?.['belum-dicek']?.kind).toBe('unconfirmed')
  })
})
