import type { JudgedBar } from '../bars/bar.ts'
import type { Measured } from '../measure/measure-contenders.ts'
import { medianInterval, type MedianInterval } from '../statistics/median-interval.ts'
import type { Machine } from './machine.ts'

/** What the page says besides the results: `bench/details.json`. */
export interface Details {
  /** A quick run only sees whether everything runs: its times mean nothing. */
  readonly isQuick: boolean
  readonly machine: Machine
  /** How many ratios each bar on speed rests on. */
  readonly pairs: number
  readonly bars: readonly JudgedBar[]
  readonly spread: readonly Spread[]
}

/** The times of one contender in one mode, so that a reader sees how quiet the machine was. */
export interface Spread extends MedianInterval {
  readonly contender: string
  readonly mode: string
  readonly rounds: number
}

export function detailsOf(
  { seen, bars: ratios }: Measured,
  bars: readonly JudgedBar[],
  machine: Machine,
  isQuick: boolean,
): Details {
  return {
    isQuick,
    machine,
    pairs: ratios.values().next().value?.length ?? 0,
    bars,
    spread: seen.map(({ contender, mode, times }) => ({
      contender,
      mode,
      ...medianInterval(times),
      rounds: times.length,
    })),
  }
}
