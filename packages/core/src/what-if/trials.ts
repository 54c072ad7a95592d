import type { UnsignedResult } from '../scoring/result.ts'
import type { Candidate } from './candidate.ts'
import { valueIn, type Goal } from './goal.ts'
import { withValue } from './with-value.ts'

/** One candidate, so many values better. */
export interface Move {
  readonly candidate: Candidate
  readonly steps: number
}

/** Ends a search that has scored as often as it may. */
export class OutOfTrials extends Error {}

/** Scores changed records, and counts: the work of a search is bounded. */
export class Trials {
  readonly #score: (moves: readonly Move[]) => UnsignedResult
  readonly #goal: Goal
  #left: number
  #scored = 0

  constructor(score: (moves: readonly Move[]) => UnsignedResult, goal: Goal, limit: number) {
    this.#score = score
    this.#goal = goal
    this.#left = limit
  }

  get scored(): number {
    return this.#scored
  }

  get left(): number {
    return this.#left
  }

  /** @throws OutOfTrials */
  reaches(...moves: readonly Move[]): boolean {
    if (this.#left <= 0) throw new OutOfTrials()
    this.#left -= 1
    this.#scored += 1
    return this.#goal.isReached(valueIn(this.#score(moves), this.#goal.name))
  }

  /** A part of the trials that are left, so that one question cannot use up those of the next. */
  part(limit: number): Trials {
    return new Trials((moves) => this.#spend(moves), this.#goal, Math.min(limit, this.#left))
  }

  #spend(moves: readonly Move[]): UnsignedResult {
    this.#left -= 1
    this.#scored += 1
    return this.#score(moves)
  }
}

/** The record with these moves made. */
export const changed = (record: unknown, moves: readonly Move[]): unknown =>
  moves.reduce((made, { candidate, steps }) => withValue(made, candidate.path, candidate.write(steps)), record)
