import { cpuMicroseconds } from './cpu.ts'

const steps = 2e7

/**
 * A loop that is the same in every year: how many million steps of it a second of processor time takes. Times of two
 * machines, or of one machine on two days, can be compared by it.
 */
export async function calibrate(): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) times.push(await cpuMicroseconds(() => void (last = loop(last))))
  return steps / Math.min(...times)
}

/** What the loop came to, so that it cannot be left out. */
let last = 1

function loop(seed: number): number {
  let state = seed | 1
  let sum = 0
  for (let step = 0; step < steps; step++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    sum += (state & 1023) / 1024
  }
  return sum | 0
}
