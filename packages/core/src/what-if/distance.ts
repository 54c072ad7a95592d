import { add, compare, rational, type Rational } from '../exact/rational.ts'
import type { Move } from './trials.ts'

/** What all changes come to together: each as a share of its input's whole range. */
export const shareOf = (moves: readonly Move[]): Rational =>
  moves.reduce(
    (sum, { candidate, steps }) => add(sum, rational(BigInt(steps), BigInt(Math.max(candidate.width, 1)))),
    rational(0n),
  )

/** Fewer inputs first, then the smaller share; of equals, who came first stays first. */
export const nearer = (a: readonly Move[], b: readonly Move[]): number =>
  a.length - b.length || compare(shareOf(a), shareOf(b))
