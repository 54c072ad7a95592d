import { grouped } from '../grouped.ts'
import { correlationInterval, shareInterval, tReach, varianceRatio } from './distributions.ts'
import { cannotTell, mean, variance, type Figure } from './estimate.ts'
import { raterEffects } from './rater-effects.ts'

/** One person's judgement as the report needs it: levels as their ranks, from the lowest on. */
export interface RatedCase {
  readonly rater: string
  readonly unit: string
  readonly ratings: Readonly<Record<string, number>>
}

/** What a rater said of a made-up case whose right answer is known: it tells strictness apart from the unit. */
export interface AnchorRating {
  readonly rater: string
  readonly value: number
  readonly key: number
}

export interface RaterReportOptions {
  /** Fewer cases than this say nothing; 5 unless told. */
  readonly least?: number
  /** How many levels the scale has; 3 unless told. */
  readonly levels?: number
  readonly anchors?: readonly AnchorRating[]
}

/**
 * How one rater rates. Never a reason for anything by itself: a rater with better people rates higher, rightly.
 */
export interface RaterReport {
  readonly rater: string
  readonly n: number
  /** Higher or lower than others on the same units or vignettes, in levels; below 0 is strict. */
  readonly severity: Figure
  /** The same, drawn towards the others by how unsure it is; `null` where it cannot be told. */
  readonly shrunk: number | null
  /** How far the judgements lie apart, beside those of all others: 1 is the same. */
  readonly spread: Figure
  /** How much the criteria go together, −1 to 1: near 1, one impression may colour all. */
  readonly halo: Figure
  /** The share of judgements in the middle of the scale. */
  readonly centre: Figure
}

/** A report on every rater, in the order of their ids. */
export function raterReports(cases: readonly RatedCase[], options: RaterReportOptions = {}): readonly RaterReport[] {
  const { least = 5, levels = 3, anchors = [] } = options
  const effects = raterEffects(
    cases.map(({ rater, unit, ratings }) => ({ rater, unit, value: mean(Object.values(ratings)) })),
    least,
  )
  const byRater = grouped(cases, ({ rater }) => rater)
  return [...byRater.keys()].sort().map((rater): RaterReport => {
    const own = byRater.get(rater) ?? []
    const others = cases.filter((each) => each.rater !== rater)
    const found = effects.get(rater)
    const anchored = anchors.filter((each) => each.rater === rater)
    const byAnchors = anchored.length >= least ? anchorSeverity(anchored) : undefined
    return {
      rater,
      n: own.length,
      severity: byAnchors ?? found?.effect ?? cannotTell('too-few', own.length),
      shrunk: byAnchors ? null : (found?.shrunk ?? null),
      spread: spreadOf(own, others, least),
      halo: haloOf(own, least),
      centre: centreOf(own, levels, least),
    }
  })
}

function anchorSeverity(anchored: readonly AnchorRating[]): Figure {
  const differences = anchored.map(({ value, key }) => value - key)
  const value = mean(differences)
  const reach = tReach(anchored.length - 1) * Math.sqrt(variance(differences) / anchored.length)
  return { value, low: value - reach, high: value + reach, n: anchored.length }
}

const levelOf = ({ ratings }: RatedCase): number => mean(Object.values(ratings))

function spreadOf(own: readonly RatedCase[], others: readonly RatedCase[], least: number): Figure {
  const n = own.length
  // How far judgements lie apart within one office, so that units that differ do not count as spread.
  const groups = [...grouped(others, ({ rater, unit }) => JSON.stringify([rater, unit])).values()].filter(
    (group) => group.length > 1,
  )
  const degrees = groups.reduce((sum, group) => sum + group.length - 1, 0)
  if (n < least || degrees < least) return cannotTell('too-few', n)
  const pooled = groups.reduce((sum, group) => sum + variance(group.map(levelOf)) * (group.length - 1), 0) / degrees
  if (pooled === 0) return cannotTell('no-variation', n)
  const ratio = variance(own.map(levelOf)) / pooled
  const [low, high] = varianceRatio(ratio, n - 1, degrees)
  return { value: Math.sqrt(ratio), low: Math.sqrt(low), high: Math.sqrt(high), n }
}

function haloOf(own: readonly RatedCase[], least: number): Figure {
  const n = own.length
  const criteria = Object.keys(own[0]?.ratings ?? {})
  if (criteria.length < 2) return cannotTell('one-criterion', n)
  if (n < Math.max(least, 4)) return cannotTell('too-few', n)
  const pairs = criteria.flatMap((one, index) => criteria.slice(index + 1).map((other) => [one, other] as const))
  const all = pairs.map(([one, other]) =>
    correlation(
      own.map(({ ratings }) => ratings[one] ?? 0),
      own.map(({ ratings }) => ratings[other] ?? 0),
    ),
  )
  const known = all.filter((each) => each !== undefined)
  if (known.length === 0) return cannotTell('no-variation', n)
  const value = mean(known)
  const [low, high] = correlationInterval(value, n)
  return { value, low, high, n }
}

function correlation(one: readonly number[], other: readonly number[]): number | undefined {
  const [a, b] = [mean(one), mean(other)]
  const together = one.reduce((sum, each, index) => sum + (each - a) * ((other[index] ?? 0) - b), 0)
  const apart = Math.sqrt(variance(one) * variance(other)) * (one.length - 1)
  return apart === 0 ? undefined : together / apart
}

function centreOf(own: readonly RatedCase[], levels: number, least: number): Figure {
  const values = own.flatMap(({ ratings }) => Object.values(ratings))
  if (own.length < least) return cannotTell('too-few', own.length)
  const middle = (levels - 1) / 2
  const count = values.filter((each) => Math.abs(each - middle) < 0.5 || each === middle).length
  // Judgements of one person go together: the people are counted, not their criteria.
  const share = count / values.length
  const [low, high] = shareInterval(share * own.length, own.length)
  return { value: share, low, high, n: own.length }
}
