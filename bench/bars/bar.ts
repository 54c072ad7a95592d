import type { MedianInterval } from '../statistics/median-interval.ts'

/** What must hold. The bound is in the unit of the figure. */
export type Bound = { readonly atLeast: number } | { readonly atMost: number }

/** A bar with what was measured. */
export interface JudgedBar {
  readonly name: string
  readonly bound: Bound
  /** `×`, `ms`, or nothing for an exponent. */
  readonly unit: string
  /** Undefined where there is nothing to measure yet. */
  readonly figure: MedianInterval | undefined
}

/** A bar holds when the interval reaches it. */
export function holds({ bound, figure }: JudgedBar): boolean | undefined {
  if (!figure) return undefined
  return 'atLeast' in bound ? figure.high >= bound.atLeast : figure.low <= bound.atMost
}

/** A figure that was measured once, or fitted: its interval is itself. */
export const single = (value: number): MedianInterval => ({ median: value, low: value, high: value })
