import { compile, parseRuleSet } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

const ruleSet = parseRuleSet(readRules('pp30-2019'))
const scorer = compile(ruleSet)

const points = fc.integer({ min: 0, max: 12_000 })
const score = (targets: number, behaviour: number, asked: boolean, idea?: boolean) =>
  scorer.score({
    'nilai-skp': (targets / 100).toFixed(2),
    'nilai-perilaku': (behaviour / 100).toFixed(2),
    'rekan-dan-bawahan-dimintai': asked,
    ...(idea === undefined ? {} : { 'ide-baru': idea }),
  }).outcome
/** In thousandths, by whole numbers alone. */
const thousandths = (targets: number, behaviour: number, asked: boolean): number =>
  asked ? 6 * targets + 4 * behaviour : 7 * targets + 3 * behaviour

describe('the performance value under PP 30/2019', () => {
  it('is 60/40 where peers and subordinates were asked, 70/30 where not, and never rounded', () => {
    fc.assert(
      fc.property(points, points, fc.boolean(), (targets, behaviour, asked) => {
        const value = score(targets, behaviour, asked)['score']
        expect(Number(value?.text)).toBe(thousandths(targets, behaviour, asked) / 1000)
      }),
    )
  })

  it('gives the predicate that the bounds say, Very Good only with a new idea', () => {
    fc.assert(
      fc.property(points, points, fc.boolean(), fc.boolean(), (targets, behaviour, asked, idea) => {
        const value = thousandths(targets, behaviour, asked)
        const [, byNumber] = [
          [110_000, idea ? 'sangat-baik' : 'baik'],
          [90_000, 'baik'],
          [70_000, 'cukup'],
          [50_000, 'kurang'],
          [0, 'sangat-kurang'],
        ].find(([least]) => value >= Number(least)) ?? [0, '']
        expect(score(targets, behaviour, asked, idea)['level']?.text).toBe(byNumber)
      }),
    )
  })

  it('asks for the new idea only from 110 on', () => {
    expect(score(10_999, 10_999, true)['level']?.text).toBe('baik')
    expect(score(11_000, 11_000, true)['level']).toBeNull()
  })

  it('does not round its way over a bound', () => {
    // 109.996 would be 110.00 with two decimals.
    expect(score(11_000, 10_999, true, true)['level']?.text).toBe('baik')
  })

  it('says wherever a person reads that the two lowest bounds are from memory', () => {
    expect(ruleSet.sources?.['belum-dicek']?.kind).toBe('unconfirmed')
    const levels = ruleSet.scales?.['predikat']?.levels.slice(0, 2) ?? []
    expect(levels).toHaveLength(2)
    for (const level of levels) expect(level).toHaveProperty('anchor.id', expect.stringContaining('belum dicocokkan'))
    for (const id of ['predikat-angka', 'predikat'])
      expect(ruleSet.steps.find((step) => step.id === id)?.basis).toContain('belum-dicek#dua-predikat-terbawah')
  })
})
