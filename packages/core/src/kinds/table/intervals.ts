/** Whole numbers from the first to the last, both included. */
export type Interval = readonly [first: number, last: number]

/** Disjoint intervals, none touching the next, lowest first. */
export type IntervalSet = readonly Interval[]

/** The numbers of `intervals` that lie within `[first, last]`. */
export function intervalSet(intervals: readonly Interval[], [first, last]: Interval): IntervalSet {
  const merged: [number, number][] = []
  const clipped = intervals.map(([from, to]): Interval => [Math.max(from, first), Math.min(to, last)])
  for (const [from, to] of clipped.filter(([from, to]) => from <= to).sort((a, b) => a[0] - b[0])) {
    const previous = merged.at(-1)
    if (previous && from <= previous[1] + 1) previous[1] = Math.max(previous[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** The smallest number that is in both. */
export function firstCommon(a: IntervalSet, b: IntervalSet): number | undefined {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i], b[j]]
    if (!x || !y) return undefined
    const from = Math.max(x[0], y[0])
    if (from <= Math.min(x[1], y[1])) return from
    if (x[1] < y[1]) i++
    else j++
  }
  return undefined
}

/** Whether every number of `inner` is in `outer`. */
export const covers = (outer: IntervalSet, inner: IntervalSet): boolean =>
  inner.every(([from, to]) => outer.some(([first, last]) => first <= from && to <= last))
