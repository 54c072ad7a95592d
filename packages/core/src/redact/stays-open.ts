import type { Plan, PlanValue } from '../plan/plan.ts'
import { valuesAround } from './middle-values.ts'
import type { TrialRuns } from './trial-runs.ts'

/** A shown value, and what is behind it. */
export interface Puzzle {
  readonly shown: string
  readonly secret: string
  /** The input that is moved to move the secret. */
  readonly free: string
  /** The inputs that nobody knows and that could make up for it. */
  readonly covers: readonly string[]
}

/** So many records are tried, at most. */
const mostTrials = 1024
/** Of the shown values, so large a part must leave the secret open. */
const enough = 1 / 3

/**
 * Whether a shown value really leaves a secret open, by trying: of few values next to each other, most sums must come
 * about in several ways. Ratings from 1 to 5 that count 35 % and 65 % do not: each total comes about in one way only.
 */
export function staysOpen({ inputs, steps }: Plan, runs: TrialRuns, { shown, secret, free, covers }: Puzzle): boolean {
  const moved = [free, ...covers]
  const width = Math.floor(mostTrials ** (1 / moved.length))
  const values = moved.map((name) => {
    // A fold over voices is moved like an input.
    const type = inputs.find((each) => each.name === name)?.type ?? steps.find(({ id }) => id === name)?.type
    return type ? valuesAround(type, width) : []
  })
  // What has no numbers cannot be tried.
  if (values.some((each) => each.length === 0)) return true
  return (runs.hasConditions ? [true, false] : [true]).every((yes) => {
    const run = runs.moving(moved, yes)
    if (!run) return true
    const ways = new Map<PlanValue, { count: number; kept: Set<PlanValue> }>()
    for (const combination of everyOf(values)) {
      const frame = run(combination)
      const [told, kept] = [frame[shown] ?? null, frame[secret] ?? null]
      if (told === null) continue
      const way = ways.get(told) ?? { count: 0, kept: new Set() }
      ways.set(told, way)
      way.count += 1
      way.kept.add(kept)
    }
    const all = [...ways.values()]
    const sum = (of: typeof all): number => of.reduce((total, { count }) => total + count, 0)
    return sum(all.filter(({ kept }) => kept.size > 1)) >= enough * sum(all)
  })
}

function* everyOf(values: readonly (readonly PlanValue[])[]): Generator<readonly PlanValue[]> {
  const [first, ...rest] = values
  if (!first) return void (yield [])
  for (const value of first) for (const others of everyOf(rest)) yield [value, ...others]
}
