import { fisherExact, shareInterval } from './distributions.ts'

/** One person's result as the check needs it. Groups are what an agency has chosen to look at, and may look at. */
export interface FairnessCase {
  readonly group: string
  /** Whether it is one of the results that are looked at: mostly, the predicate Baik or better. */
  readonly isFavourable: boolean
}

export interface FairnessOptions {
  /** Groups with fewer people are not shown; 10 unless told. */
  readonly least?: number
}

/** How often a group has a favourable result, beside all others. */
export interface GroupFairness {
  readonly group: string
  readonly n: number
  readonly favourable: number
  /** With its interval. */
  readonly share: readonly [value: number, low: number, high: number]
  /** The share beside that of the group with the highest one. Below 0.8 is often called a reason to look closer. */
  readonly impactRatio: number
  /** Of the exact test against all others, corrected for the number of groups (Holm). */
  readonly p: number
}

export interface FairnessReport {
  readonly groups: readonly GroupFairness[]
  /** Those that are too small to be shown, and one more where the last could be found by subtraction. */
  readonly suppressed: readonly string[]
  readonly n: number
}

/**
 * Gaps between groups, for drafts before they are signed: a difference is a question to be asked, and no answer.
 *
 * @throws RangeError where `least` is below 2
 */
export function fairness(cases: readonly FairnessCase[], { least = 10 }: FairnessOptions = {}): FairnessReport {
  if (!(least >= 2)) throw new RangeError('`least` is 2 or more')
  const counts = countsOf(cases)
  const [shown, suppressed] = suppress(counts, least)
  const [all, favourable] = [...counts.values()].reduce(
    ([n, good], count) => [n + count.n, good + count.favourable],
    [0, 0],
  )
  const best = Math.max(...shown.map(([, count]) => count.favourable / count.n), 0)
  const groups = shown.map(([group, count]): GroupFairness => {
    const share = count.favourable / count.n
    const others = favourable - count.favourable
    return {
      group,
      ...count,
      share: [share, ...shareInterval(count.favourable, count.n)],
      impactRatio: best === 0 ? 1 : share / best,
      p: fisherExact([
        [count.favourable, count.n - count.favourable],
        [others, all - count.n - others],
      ]),
    }
  })
  return { groups: corrected(groups), suppressed, n: all }
}

interface Count {
  readonly n: number
  readonly favourable: number
}

function countsOf(cases: readonly FairnessCase[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const { group, isFavourable } of cases) {
    const { n, favourable } = counts.get(group) ?? { n: 0, favourable: 0 }
    counts.set(group, { n: n + 1, favourable: favourable + Number(isFavourable) })
  }
  return counts
}

/** The total is known, so that one group alone that is left out would be found by subtraction. */
function suppress(
  counts: ReadonlyMap<string, Count>,
  least: number,
): readonly [readonly (readonly [string, Count])[], readonly string[]] {
  const bySize = [...counts].sort(([a, one], [b, other]) => one.n - other.n || (a < b ? -1 : 1))
  let hidden = bySize.filter(([, { n }]) => n < least).length
  const people = (): number => bySize.slice(0, hidden).reduce((sum, [, { n }]) => sum + n, 0)
  while (hidden > 0 && hidden < bySize.length && (hidden === 1 || people() < least)) hidden++
  const names = new Set(bySize.slice(0, hidden).map(([group]) => group))
  return [[...counts].filter(([group]) => !names.has(group)).sort(([a], [b]) => (a < b ? -1 : 1)), [...names].sort()]
}

/** Many groups are many chances of a difference by accident. */
function corrected(groups: readonly GroupFairness[]): readonly GroupFairness[] {
  const order = [...groups].sort((a, b) => a.p - b.p)
  const values = new Map<string, number>()
  let most = 0
  order.forEach(({ group, p }, index) => {
    most = Math.max(most, Math.min(1, p * (groups.length - index)))
    values.set(group, most)
  })
  return groups.map((each) => ({ ...each, p: values.get(each.group) ?? each.p }))
}
