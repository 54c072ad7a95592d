import { describe, expect, test } from 'vitest'

import { holds, single, type Bound } from '../bars/bar.ts'
import { seededRandom } from '../data/random.ts'
import { fittedExponent } from '../statistics/fitted-exponent.ts'
import { medianInterval } from '../statistics/median-interval.ts'

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('medianInterval', () => {
  // The ranks that tables of the sign test give for 95 %.
  test.each([
    [6, 1, 6],
    [9, 2, 8],
    [20, 6, 15],
    [30, 10, 21],
    [36, 12, 25],
    [100, 40, 61],
  ])('of %i samples goes from the %ith to the %ith', (count, low, high) => {
    expect(medianInterval(oneTo(count).reverse())).toEqual({ median: (count + 1) / 2, low, high })
  })

  test('has the true median in at least 95 of 100 draws', () => {
    const random = seededRandom(5)
    let inside = 0
    for (let draw = 0; draw < 2000; draw++) {
      // Skewed: the median of the square is the square of the median.
      const { low, high } = medianInterval(Array.from({ length: 36 }, () => random.between(0, 1_000_000) ** 2))
      if (low <= 500_000 ** 2 && high >= 500_000 ** 2) inside++
    }
    expect(inside / 2000).toBeGreaterThan(0.945)
    expect(inside / 2000).toBeLessThan(0.99)
  })

  test('needs samples', () => {
    expect(() => medianInterval([])).toThrow(RangeError)
  })
})

describe('fittedExponent', () => {
  test.each([0.5, 1, 1.1, 2])('finds %f', (exponent) => {
    const points = [10, 100, 1000].map((size) => [size, 3 * size ** exponent] as const)
    expect(fittedExponent(points)).toBeCloseTo(exponent, 10)
  })

  test('needs two sizes', () => {
    expect(() => fittedExponent([[10, 1]])).toThrow(RangeError)
  })
})

describe('a bar', () => {
  const bar = (bound: Bound, low: number, high: number) =>
    holds({ name: '', unit: '', bound, figure: { median: (low + high) / 2, low, high } })

  test('holds when the interval reaches it', () => {
    expect(bar({ atLeast: 1 }, 0.9, 1)).toBe(true)
    expect(bar({ atLeast: 1 }, 0.9, 0.99)).toBe(false)
    expect(bar({ atMost: 1.3 }, 1.3, 1.5)).toBe(true)
    expect(bar({ atMost: 1.3 }, 1.31, 1.5)).toBe(false)
  })

  test('is not judged without a figure', () => {
    expect(holds({ name: '', unit: '', bound: { atLeast: 1 }, figure: undefined })).toBeUndefined()
    expect(holds({ name: '', unit: '', bound: { atMost: 1 }, figure: single(2) })).toBe(false)
  })
})
