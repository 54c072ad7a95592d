// @ts-expect-error: jStat brings no types.
import module from 'jstat'

interface Distributions {
  readonly studentt: { readonly inv: (probability: number, degrees: number) => number }
  readonly centralF: { readonly inv: (probability: number, first: number, second: number) => number }
}
const { studentt, centralF } = (module as { readonly jStat: Distributions }).jStat

/** Of every interval here: 95 of a hundred such hold what they are about. */
const upper = 0.975
const normal = 1.959963984540054

/** How many standard errors an interval of a mean reaches, both ways. */
export const tReach = (degrees: number): number => studentt.inv(upper, degrees)

/** The interval of the ratio of two variances. */
export const varianceRatio = (ratio: number, first: number, second: number): readonly [number, number] => [
  ratio / centralF.inv(upper, first, second),
  ratio * centralF.inv(upper, second, first),
]

/** The interval of a share, by Wilson: it stays between 0 and 1, also for few and for extreme counts. */
export function shareInterval(count: number, of: number): readonly [number, number] {
  const share = count / of
  const square = normal ** 2
  const centre = share + square / (2 * of)
  const reach = normal * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2))
  const whole = 1 + square / of
  // At 0 and 1 the last digits would put the share outside of its own interval.
  return [
    Math.max(0, Math.min(share, (centre - reach) / whole)),
    Math.min(1, Math.max(share, (centre + reach) / whole)),
  ]
}

/** The interval of a correlation, by Fisher's transformation. */
export function correlationInterval(correlation: number, n: number): readonly [number, number] {
  const held = Math.min(Math.max(correlation, -0.999999), 0.999999)
  const reach = normal / Math.sqrt(n - 3)
  return [Math.tanh(Math.atanh(held) - reach), Math.tanh(Math.atanh(held) + reach)]
}

/**
 * Fisher's exact test of a table of two by two, two-sided: how likely a table is that is as unlikely as this one or more,
 * where there is no difference.
 *
 * @param table - `[[a, b], [c, d]]`, whole numbers from 0 on
 */
export function fisherExact([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): number {
  const [row, column, all] = [a + b, a + c, a + b + c + d]
  const least = Math.max(0, row + column - all)
  const most = Math.min(row, column)
  const logs = logFactorials(all)
  const choose = (n: number, k: number): number => logs[n]! - logs[k]! - logs[n - k]!
  const logOf = (x: number): number => choose(column, x) + choose(all - column, row - x) - choose(all, row)
  const observed = logOf(a)
  let sum = 0
  // Equal likelihoods differ in their last digits.
  for (let x = least; x <= most; x++) if (logOf(x) <= observed + 1e-7) sum += Math.exp(logOf(x))
  return Math.min(1, sum)
}

function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1)
  for (let k = 2; k <= n; k++) logs[k] = logs[k - 1]! + Math.log(k)
  return logs
}
