import { firstCommon, type IntervalSet } from './intervals.ts'

/** The combinations with which one row fits: one set of values for each input. */
export type Box = readonly IntervalSet[]

/** One value of each input. */
export type Point = readonly number[]

/** The steps that a proof may take. It ends without a verdict where they are used up. */
export class Budget {
  #left: number

  constructor(steps: number) {
    this.#left = steps
  }

  spend(steps: number): boolean {
    this.#left -= steps
    return this.#left >= 0
  }
}

/** The first combination that is in both. */
export function firstShared(a: Box, b: Box): Point | undefined {
  const point: number[] = []
  for (const [index, set] of a.entries()) {
    const common = firstCommon(set, b[index] ?? [])
    if (common === undefined) return undefined
    point.push(common)
  }
  return point
}

interface SweepEvent {
  readonly at: number
  readonly index: number
  readonly opens: boolean
}

/** Where each set begins, and right after it ends, in order. */
export function sweepEvents(sets: readonly IntervalSet[]): readonly SweepEvent[] {
  const events = sets.flatMap((set, index) =>
    set.flatMap(([first, last]): SweepEvent[] => [
      { at: first, index, opens: true },
      { at: last + 1, index, opens: false },
    ]),
  )
  return events.sort((a, b) => a.at - b.at)
}
