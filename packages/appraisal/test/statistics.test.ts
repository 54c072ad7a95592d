import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  correlationInterval,
  fisherExact,
  shareInterval,
  tReach,
  varianceRatio,
} from '../src/statistics/distributions.ts'
import { fairness, isEstimate, raterReports, type FairnessCase, type RatedCase } from '../src/statistics/index.ts'

/** Draws from a fixed sequence. */
function draws(seed: number) {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  // The sum of twelve is near enough to a normal one.
  const normal = (): number => Array.from({ length: 12 }, next).reduce((sum, each) => sum + each, -6)
  return { next, normal }
}

describe('exact tests and intervals', () => {
  it.each([
    // The lady tasting tea (Fisher 1935), and tables whose values are printed in many textbooks.
    [[3, 1], [1, 3], 0.4857],
    [[1, 9], [11, 3], 0.002759],
    [[4, 0], [0, 4], 0.02857],
    [[10, 10], [10, 10], 1],
    [[0, 5], [5, 0], 0.007937],
  ] as const)('Fisher: %j over %j is %d', (one, other, p) => {
    expect(fisherExact([one, other])).toBeCloseTo(p, 4)
  })

  it('is the same whatever the order of rows and columns', () => {
    const whole = fc.nat(60)
    fc.assert(
      fc.property(whole, whole, whole, whole, (a, b, c, d) => {
        const p = fisherExact([
          [a, b],
          [c, d],
        ])
        for (const other of [
          fisherExact([
            [c, d],
            [a, b],
          ]),
          fisherExact([
            [b, a],
            [d, c],
          ]),
          fisherExact([
            [a, c],
            [b, d],
          ]),
        ])
          expect(other).toBeCloseTo(p, 9)
        expect(p > 0 && p <= 1).toBe(true)
      }),
    )
  })

  it('are those of the tables', () => {
    expect(shareInterval(5, 10).map((each) => each.toFixed(4))).toEqual(['0.2366', '0.7634'])
    expect(shareInterval(0, 10).map((each) => each.toFixed(4))).toEqual(['0.0000', '0.2775'])
    expect(tReach(9)).toBeCloseTo(2.2622, 4)
    expect(varianceRatio(1, 10, 10).map((each) => each.toFixed(3))).toEqual(['0.269', '3.717'])
    expect(correlationInterval(0.5, 28).map((each) => each.toFixed(3))).toEqual(['0.156', '0.736'])
  })
})

/** Raters with known strictness in units with known quality; `shared`: two raters in every unit. */
function judged(strictness: readonly number[], perUnit: number, shared: boolean, noise: () => number): RatedCase[] {
  return strictness.flatMap((strict, index) => {
    const units = shared ? [index, (index + 1) % strictness.length] : [index]
    return units.flatMap((unit) =>
      Array.from({ length: perUnit }, (): RatedCase => {
        const level = unit * 0.3 + strict
        return { rater: `r${index}`, unit: `u${unit}`, ratings: { hasil: level + noise(), perilaku: level + noise() } }
      }),
    )
  })
}

describe('how strict a rater is', () => {
  it('is found where raters share units', () => {
    const reports = raterReports(judged([-0.5, 0, 0.5], 10, true, () => 0))
    const truth = [-0.5, 0, 0.5]
    reports.forEach(({ severity }, index) =>
      expect(isEstimate(severity) && severity.value).toBeCloseTo(truth[index]!, 9),
    )
  })

  it('cannot be told where every unit has its own rater, however many cases there are', () => {
    const { normal } = draws(1)
    for (const { severity, shrunk } of raterReports(judged([-1, 0, 1], 200, false, normal))) {
      expect(severity).toEqual({ cannotTell: 'not-separable', n: 200 })
      expect(shrunk).toBeNull()
    }
  })

  it('is told by vignettes that all have rated', () => {
    const anchors = Array.from({ length: 8 }, (_none, index) => ({ rater: 'r0', value: 1 + (index % 2), key: 2 }))
    const [report] = raterReports(
      judged([0, 0], 6, false, () => 0),
      { anchors },
    )
    expect(report?.severity).toMatchObject({ value: -0.5, n: 8 })
    expect(isEstimate(report!.severity) && report!.severity.high < 0).toBe(true)
  })

  it('has intervals that hold what is true, about 95 times of a hundred', () => {
    const { normal } = draws(7)
    const truth = [-0.4, -0.1, 0.2, 0.3]
    let held = 0
    let all = 0
    for (let run = 0; run < 300; run++)
      raterReports(judged(truth, 6, true, normal)).forEach(({ severity }, index) => {
        if (!isEstimate(severity)) return
        all++
        if (severity.low <= truth[index]! && truth[index]! <= severity.high) held++
      })
    expect(all).toBe(1200)
    expect(held / all).toBeGreaterThan(0.92)
    expect(held / all).toBeLessThan(0.98)
  })

  it('is drawn towards the others by how unsure it is', () => {
    const { normal } = draws(3)
    for (const { severity, shrunk } of raterReports(judged([-0.5, 0.1, 0.4], 8, true, normal))) {
      if (!isEstimate(severity)) throw new Error('no estimate')
      expect(Math.abs(shrunk!)).toBeLessThanOrEqual(Math.abs(severity.value))
    }
  })
})

describe('how a rater rates', () => {
  const alike = (rater: string, pairs: readonly (readonly [number, number])[]): RatedCase[] =>
    pairs.map(([hasil, perilaku]) => ({ rater, unit: `u-${rater}`, ratings: { hasil, perilaku } }))
  const mixed = alike('b', [
    [0, 2],
    [2, 0],
    [1, 1],
    [0, 1],
    [2, 1],
    [1, 2],
  ])

  it('shows one impression that colours all, the middle, and a narrow spread', () => {
    const haloed = alike('a', [
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 0],
      [2, 2],
      [1, 1],
    ])
    const middle = alike('c', [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 2],
    ])
    const reports = raterReports([...haloed, ...mixed, ...middle])
    expect(reports.map(({ halo }) => isEstimate(halo) && halo.value.toFixed(2))).toEqual(['1.00', '-0.59', false])
    expect(reports[2]?.halo).toEqual({ cannotTell: 'no-variation', n: 6 })
    expect(reports.map(({ centre }) => isEstimate(centre) && centre.value.toFixed(2))).toEqual(['0.33', '0.42', '0.92'])
    expect(isEstimate(reports[2]!.spread) && reports[2]!.spread.value).toBeLessThan(0.5)
  })

  it('is not told from few, or from one criterion', () => {
    const [few] = raterReports(mixed.slice(0, 3))
    expect([few?.halo, few?.spread, few?.centre]).toEqual([
      { cannotTell: 'too-few', n: 3 },
      { cannotTell: 'too-few', n: 3 },
      { cannotTell: 'too-few', n: 3 },
    ])
    const single = mixed.map(({ ratings, ...rest }) => ({ ...rest, ratings: { hasil: ratings['hasil']! } }))
    expect(raterReports(single)[0]?.halo).toEqual({ cannotTell: 'one-criterion', n: 6 })
  })
})

describe('gaps between groups', () => {
  const group = (name: string, n: number, favourable: number): FairnessCase[] =>
    Array.from({ length: n }, (_none, index) => ({ group: name, isFavourable: index < favourable }))

  it('are told with share, ratio and an exact test', () => {
    const { groups } = fairness([...group('laki-laki', 40, 30), ...group('perempuan', 40, 18)])
    expect(
      groups.map(({ group: name, n, favourable, impactRatio }) => [name, n, favourable, impactRatio.toFixed(2)]),
    ).toEqual([
      ['laki-laki', 40, 30, '1.00'],
      ['perempuan', 40, 18, '0.60'],
    ])
    // 0.0117 twice, corrected for two groups.
    expect(groups.map(({ p }) => p.toFixed(4))).toEqual(['0.0230', '0.0230'])
  })

  it('of few people are not shown, and not to be found by subtraction', () => {
    const report = fairness([...group('a', 30, 20), ...group('b', 12, 6), ...group('c', 3, 1)])
    expect([report.groups.map(({ group: name }) => name), report.suppressed]).toEqual([['a'], ['b', 'c']])
  })

  it('hide nobody or so many that nobody of them can be found', () => {
    const counts = fc.uniqueArray(fc.record({ name: fc.string(), n: fc.nat(40), good: fc.nat(40) }), {
      selector: ({ name }) => name,
      maxLength: 6,
    })
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 15 }), (all, least) => {
        const cases = all.flatMap(({ name, n, good }) => group(name, n, Math.min(n, good)))
        const { groups, suppressed, n } = fairness(cases, { least })
        const shown = groups.reduce((sum, each) => sum + each.n, 0)
        for (const each of groups) expect(each.n).toBeGreaterThanOrEqual(least)
        expect(groups.length + suppressed.length).toBe(all.filter((each) => each.n > 0).length)
        if (groups.length > 0 && suppressed.length > 0) {
          expect(suppressed.length).toBeGreaterThan(1)
          expect(n - shown).toBeGreaterThanOrEqual(least)
        }
        for (const { p, share } of groups)
          expect([p >= 0 && p <= 1, share[1] <= share[0] && share[0] <= share[2]]).toEqual([true, true])
      }),
    )
  })
})
