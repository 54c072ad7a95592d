import { firstBetween } from './search-one.ts'
import type { Weighed } from './search-two.ts'
import { OutOfTrials, type Move, type Trials } from './trials.ts'

export interface ManyFound {
  /** Changes of which none can be left out, and none be smaller without another being larger; none where none reach. */
  readonly moves: readonly Move[] | undefined
  /** Whether it is proved that all together, and so any of them, do not reach the goal; or some were found that do. */
  readonly isComplete: boolean
}

/**
 * All candidates at their best; and where that reaches the goal, fewer of them and less of each, one after the other.
 * For where neither one nor two are enough. How few would do, and how little, is not proved.
 */
export function searchMany(weighed: readonly Weighed[], trials: Trials): ManyFound {
  const isProof = weighed.every(({ effect }) => effect === 'helps')
  try {
    const best = weighed.map(({ candidate }): Move => ({ candidate, steps: candidate.count }))
    // Fewer than three were tried one by one and in pairs.
    if (best.length < 3) return { moves: undefined, isComplete: true }
    if (!trials.reaches(...best)) return { moves: undefined, isComplete: isProof }
    return { moves: lessOf(fewerOf(best, trials), trials), isComplete: true }
  } catch (error) {
    if (!(error instanceof OutOfTrials)) throw error
    return { moves: undefined, isComplete: false }
  }
}

/** Leaves out what is not needed, the last of the rule set first. */
const fewerOf = (moves: readonly Move[], trials: Trials): readonly Move[] =>
  moves.reduceRight<readonly Move[]>((kept, each) => {
    const others = kept.filter((move) => move !== each)
    return trials.reaches(...others) ? others : kept
  }, moves)

/** Makes each change as small as the others allow. */
const lessOf = (moves: readonly Move[], trials: Trials): readonly Move[] =>
  moves.reduce<readonly Move[]>((made, { candidate, steps: most }, index) => {
    const withSteps = (steps: number): readonly Move[] =>
      made.map((move, at) => (at === index ? { candidate, steps } : move))
    return withSteps(firstBetween(0, most, (steps) => trials.reaches(...withSteps(steps))))
  }, moves)
