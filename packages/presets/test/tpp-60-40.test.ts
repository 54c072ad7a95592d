import { compile, parseRuleSet, type Scorer } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'
import { settled } from './settled.ts'

const ruleSet = parseRuleSet(readRules('tpp-60-40'))
const fromDiscipline = compile(ruleSet)
const fromWhole = compile(settled(ruleSet, { 'dasar-potongan': 'seluruh-tpp' }))

/** What is cut for each event, in hundredths of a per cent. */
const grid: Readonly<Record<string, number>> = {
  'tl-1': 50,
  'tl-2': 100,
  'tl-3': 125,
  'tl-4': 150,
  'psw-1': 50,
  'psw-2': 100,
  'psw-3': 125,
  'psw-4': 150,
  'tidak-mengisi': 150,
  'tanpa-keterangan': 300,
}
const attendance = fc.record(
  Object.fromEntries(Object.keys(grid).map((event) => [event, fc.integer({ min: 0, max: 6 })])),
)
const record = fc.record({
  base: fc.integer({ min: 0, max: 100_000_000 }),
  hundredths: fc.integer({ min: 0, max: 10_000 }),
  attendance,
})
const tppOf = (scorer: Scorer, given: object): bigint => BigInt(scorer.score(given).outcome['tpp']?.text ?? '-1')
const given = ({ base, hundredths, attendance: events }: { base: number; hundredths: number; attendance: object }) => ({
  'tpp-dasar': base,
  produktivitas: (hundredths / 100).toFixed(2),
  ...events,
})
const clean = Object.fromEntries(Object.keys(grid).map((event) => [event, 0]))

describe('the income supplement', () => {
  it('is the same as by whole numbers, in both readings of the deduction', () => {
    fc.assert(
      fc.property(record, (all) => {
        const cut = Object.entries(all.attendance).reduce((sum, [event, count]) => sum + (grid[event] ?? 0) * count, 0)
        const [base, prod, deduction] = [BigInt(all.base), BigInt(all.hundredths), BigInt(Math.min(cut, 10_000))]
        // Hundred-thousandths of the base: 60 and 40 of ten thousand each.
        const apart = 6n * prod + 4n * (10_000n - deduction)
        const whole = 6n * prod + 40_000n - 10n * deduction
        const rounded = (share: bigint): bigint => (2n * base * (share < 0n ? 0n : share) + 100_000n) / 200_000n
        expect(tppOf(fromDiscipline, given(all))).toBe(rounded(apart))
        expect(tppOf(fromWhole, given(all))).toBe(rounded(whole))
      }),
    )
  })

  it('is 1,960,000 or 1,900,000 of 2,000,000 for the same deduction of 5 per cent', () => {
    const late = { 'tpp-dasar': 2_000_000, produktivitas: 100, ...clean, 'tl-2': 5 }
    expect([fromDiscipline, fromWhole].map((scorer) => tppOf(scorer, late))).toEqual([1_960_000n, 1_900_000n])
  })

  it('is never more in the second reading, nor below zero', () => {
    fc.assert(
      fc.property(record, (all) => {
        const [apart, whole] = [fromDiscipline, fromWhole].map((scorer) => tppOf(scorer, given(all)))
        expect(whole! <= apart! && whole! >= 0n).toBe(true)
      }),
    )
  })

  it('is a multiple of what the region rounds to', () => {
    const coarse = compile(settled(ruleSet, { 'kelipatan-rupiah': 500 }))
    fc.assert(fc.property(record, (all) => tppOf(coarse, given(all)) % 500n === 0n))
  })

  it('is refused with parts that do not total 1', () => {
    expect(() => compile(settled(ruleSet, { 'bobot-produktivitas': '7/10' }))).toThrow()
  })

  it('is not there while the attendance is not known, and says what is missing', () => {
    const result = fromDiscipline.score({ 'tpp-dasar': 2_000_000, produktivitas: 100, ...clean, 'psw-3': undefined })
    expect(result.outcome['tpp']).toBeNull()
    expect(result.missing).toMatchObject([{ input: 'psw-3', reason: 'absent' }])
  })

  it('says wherever a number may be set that the local regulation decides', () => {
    const { title, description, settings = {}, sources = {} } = ruleSet
    const said = [title, description, ...Object.values(settings).map((each) => each.description)]
    for (const text of said) {
      expect(text?.id).toContain('Perwali')
      expect(text?.en).toMatch(/local regulation/)
    }
    expect(Object.values(sources).map(({ kind }) => kind)).not.toContain('law')
    for (const [name, setting] of Object.entries(settings))
      if (name.endsWith('-persen')) expect(setting.description?.id).toMatch(/^Bentuk yang paling sering/)
  })
})
