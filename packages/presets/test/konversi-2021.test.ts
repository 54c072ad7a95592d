import { compile, parseRuleSet } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

const ruleSet = parseRuleSet(readRules('konversi-2021'))
const scorer = compile(ruleSet)
const converted = (hundredths: number): number =>
  Number(scorer.score({ 'nilai-pp46': (hundredths / 100).toFixed(2) }).outcome['score']?.text)

describe('the conversion of 2021', () => {
  it('is a straight line between the whole numbers that begin and end a range', () => {
    const ranges = [
      [5100, 50, 6000, 69],
      [6100, 70, 7500, 89],
      [7600, 90, 9000, 109],
      [9100, 110, 9900, 120],
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...ranges), fc.double({ min: 0, max: 1, noNaN: true }), (range, share) => {
        const [low, lowest, high, highest] = range
        const at = low + Math.round(share * (high - low))
        const exact = lowest + ((highest - lowest) * (at - low)) / (high - low)
        expect(Math.abs(converted(at) - exact)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })

  it('never falls as the value of PP 46 rises within a range', () => {
    const range = fc.constantFrom([0, 5000], [5001, 6000], [6001, 7500], [7501, 9000], [9001, 9900], [9901, 12_000])
    fc.assert(
      fc.property(range, fc.nat(), fc.nat(), ([low = 0, high = 0], one, other) => {
        const [lesser = 0, greater = 0] = [one, other]
          .map((each) => low + (each % (high - low + 1)))
          .sort((a, b) => a - b)
        expect(converted(lesser)).toBeLessThanOrEqual(converted(greater))
      }),
    )
  })

  it('falls right above 50, 60, 75 and 90, and so does not promise that more is better', () => {
    expect([5000, 6000, 7500, 9000].map((at) => converted(at + 1) < converted(at))).toEqual([true, true, true, true])
    expect(ruleSet.inputs['nilai-pp46']).not.toHaveProperty('better')
    expect(ruleSet.steps[0]?.description?.id).toContain('turun')
  })

  it('rests on nothing but what is not confirmed', () => {
    expect(Object.values(ruleSet.sources ?? {}).map(({ kind }) => kind)).toEqual(['unconfirmed'])
    expect(ruleSet.title.id).toContain('belum dicocokkan')
  })
})
