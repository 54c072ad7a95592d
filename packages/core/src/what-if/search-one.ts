import type { Direction } from '../plan/direction.ts'
import type { Candidate } from './candidate.ts'
import type { Trials } from './trials.ts'
import type { SearchedInput } from './what-if-report.ts'

/** How a candidate bears on the goal, as far as the plan shows it: its better values help it, do not, or nobody knows. */
export type Effect = 'helps' | 'none' | 'unknown'

export interface OneFound {
  readonly how: Exclude<SearchedInput['how'], 'left-out'>
  /** The fewest steps that reach the goal; undefined where none of those tried does. */
  readonly steps: number | undefined
}

/** Up to so many values are all tried where the plan shows no direction. */
export const scanLimit = 1000
/** Of more values, so many are tried, evenly spread. */
const sampleSize = 100

export function effectOf(direction: Direction, better: Candidate['better']): Effect {
  if (direction === 'unknown') return 'unknown'
  return direction === better ? 'helps' : 'none'
}

/**
 * The fewest steps of one candidate that reach the goal: by halving where the plan proves that better never hurts, by
 * trying every value of a small domain otherwise.
 *
 * @throws OutOfTrials
 */
export function searchOne(candidate: Candidate, effect: Effect, trials: Trials): OneFound {
  const reaches = (steps: number): boolean => trials.reaches({ candidate, steps })
  const { count } = candidate
  if (effect === 'none') return { how: 'proved', steps: undefined }
  if (effect === 'helps') {
    const steps = reaches(count) ? firstBetween(0, count, reaches) : undefined
    return { how: 'bisected', steps }
  }
  if (count <= scanLimit) {
    for (let steps = 1; steps <= count; steps++) if (reaches(steps)) return { how: 'scanned', steps }
    return { how: 'scanned', steps: undefined }
  }
  for (let sample = 1, before = 0; sample <= sampleSize; sample++) {
    const steps = Math.round((count * sample) / sampleSize)
    if (reaches(steps)) return { how: 'sampled', steps: firstBetween(before, steps, reaches) }
    before = steps
  }
  return { how: 'sampled', steps: undefined }
}

/** The first of `low + 1 … high` that reaches the goal, where `high` does and `low` does not. */
export function firstBetween(low: number, high: number, reaches: (steps: number) => boolean): number {
  let [fails, works] = [low, high]
  while (works - fails > 1) {
    const middle = Math.floor((fails + works) / 2)
    if (reaches(middle)) works = middle
    else fails = middle
  }
  return works
}
