import type { Contestant } from '../process/start-contender.ts'
import type { Mode } from '../process/work.ts'

/** A contestant in one of its modes. */
export interface Entry {
  readonly contestant: Contestant
  readonly mode: Mode
}

/**
 * Runs each entry once per round, so that what slows the machine for a while slows all of them, and turns the order
 * around from round to round.
 *
 * @returns per round, microseconds of processor time per record for each entry, in the order given; NaN where it has
 *   no such mode
 */
export async function interleave(entries: readonly Entry[], rounds: number): Promise<number[][]> {
  const samples: number[][] = []
  for (let round = 0; round < rounds; round++) {
    const sample = entries.map(() => NaN)
    const order = [...entries.keys()]
    if (round % 2 === 1) order.reverse()
    for (const index of order) {
      const { contestant, mode } = entries[index]!
      sample[index] = (await contestant.ask('round', { mode })) ?? NaN
    }
    samples.push(sample)
  }
  return samples
}
