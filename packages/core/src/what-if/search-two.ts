import { compare } from '../exact/rational.ts'
import { shareOf } from './distance.ts'
import type { Candidate } from './candidate.ts'
import { firstBetween, scanLimit, type Effect } from './search-one.ts'
import { OutOfTrials, type Move, type Trials } from './trials.ts'

/** A candidate with what the plan shows of its effect. */
export interface Weighed {
  readonly candidate: Candidate
  readonly effect: Effect
}

export interface TwoFound {
  /** The nearest pair of changes; undefined where none of those tried reaches the goal. */
  readonly moves: readonly Move[] | undefined
  /** Whether every pair of values was tried or is proved to be no nearer. */
  readonly isComplete: boolean
}

/**
 * The nearest changes of two candidates of which neither alone is enough. Where the plan proves that better never hurts,
 * the border of what is enough falls from left to right, and only the parts of it that could still be nearer are looked
 * at; otherwise every pair of values of two small domains is tried.
 */
export function searchTwo(a: Weighed, b: Weighed, trials: Trials): TwoFound {
  const best = new Nearest()
  try {
    if (a.effect === 'helps' && b.effect === 'helps') alongBorder(a.candidate, b.candidate, trials, best)
    else if (a.candidate.count * b.candidate.count <= scanLimit) everyPair(a.candidate, b.candidate, trials, best)
    else return { moves: undefined, isComplete: false }
    return { moves: best.moves, isComplete: true }
  } catch (error) {
    if (!(error instanceof OutOfTrials)) throw error
    return { moves: best.moves, isComplete: false }
  }
}

class Nearest {
  moves: readonly Move[] | undefined

  /** @returns whether such moves would be nearer than the nearest so far */
  wouldBe(moves: readonly Move[]): boolean {
    return !this.moves || compare(shareOf(moves), shareOf(this.moves)) < 0
  }

  offer(moves: readonly Move[]): void {
    if (this.wouldBe(moves)) this.moves = moves
  }
}

function everyPair(a: Candidate, b: Candidate, trials: Trials, best: Nearest): void {
  for (let left = 1; left <= a.count; left++)
    for (let right = 1; right <= b.count; right++) {
      const moves = [
        { candidate: a, steps: left },
        { candidate: b, steps: right },
      ]
      if (best.wouldBe(moves) && trials.reaches(...moves)) best.offer(moves)
    }
}

function alongBorder(a: Candidate, b: Candidate, trials: Trials, best: Nearest): void {
  const pair = (left: number, right: number): readonly Move[] => [
    { candidate: a, steps: left },
    { candidate: b, steps: right },
  ]
  const reaches = (left: number, right: number): boolean => trials.reaches(...pair(left, right))
  if (!reaches(a.count, b.count)) return
  const lowest = (left: number, above: number, enough: number): number =>
    firstBetween(above, enough, (right) => reaches(left, right))
  const first = firstBetween(0, a.count, (left) => reaches(left, b.count))
  const ends = { left: first, right: lowest(first, 0, b.count) }
  best.offer(pair(ends.left, ends.right))
  const last = { left: a.count, right: lowest(a.count, 0, ends.right) }
  best.offer(pair(last.left, last.right))
  // Between two points of the border: further right than the one, and no lower than the other.
  const waiting = [[ends, last] as const]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, to] = next
    if (to.left - from.left < 2 || to.right === from.right || !best.wouldBe(pair(from.left + 1, to.right))) continue
    const left = Math.floor((from.left + to.left) / 2)
    const middle = { left, right: lowest(left, to.right - 1, from.right) }
    best.offer(pair(middle.left, middle.right))
    waiting.push([middle, to], [from, middle])
  }
}
