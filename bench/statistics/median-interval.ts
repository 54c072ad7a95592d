/** A median with the interval that has it with a probability of at least 95 %. */
export interface MedianInterval {
  readonly median: number
  readonly low: number
  readonly high: number
}

/**
 * By order statistics: the number of samples below the true median is binomial, whatever the samples are distributed
 * like. Needs at least 6 samples; with fewer, `low` and `high` are the smallest and the largest, which say less.
 *
 * @example
 * ```ts
 * medianInterval(Array.from({ length: 36 }, (_, index) => index + 1)) // median 18.5, from the 12th to the 25th
 * ```
 */
export function medianInterval(samples: readonly number[]): MedianInterval {
  const sorted = samples.toSorted((a, b) => a - b)
  const count = sorted.length
  if (count === 0) throw new RangeError('a median needs samples')
  const rank = lowerRank(count)
  const middle = count >> 1
  return {
    median: count % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2,
    low: sorted[rank]!,
    high: sorted[count - 1 - rank]!,
  }
}

/** The largest rank, from 0, such that fewer samples lie below the median with a probability of at most 2.5 %. */
function lowerRank(count: number): number {
  let probability = 0.5 ** count
  let below = 0
  let rank = 0
  for (let k = 0; k < count; k++) {
    below += probability
    if (below > 0.025) break
    rank = k
    probability *= (count - k) / (k + 1)
  }
  return rank
}
