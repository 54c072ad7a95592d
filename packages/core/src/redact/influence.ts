import type { Plan } from '../plan/plan.ts'
import { endsOf } from './middle-values.ts'
import type { TrialRuns } from './trial-runs.ts'

/**
 * How far an input can move a value, while all others stand in the middle of their ranges: which of several is the best
 * to hide another behind, and whether it is enough. Undefined where it cannot be tried.
 */
export function influenceOn({ inputs }: Plan, runs: TrialRuns, input: string, value: string): number | undefined {
  const declared = inputs.find(({ name }) => name === input)
  const ends = declared && endsOf(declared.type)
  if (!ends || !runs.moving([input], true)) return undefined
  const moves = [true, false].map((yes) => {
    const run = runs.moving([input], yes)
    const [low, high] = ends.map((end) => Number(run?.([end])[value] ?? Number.NaN))
    const move = Math.abs((high ?? 0) - (low ?? 0))
    return Number.isNaN(move) ? 0 : move
  })
  return Math.max(...moves)
}
