/** A figure with how sure it is: 95 of a hundred such intervals hold what they are about. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
  /** What it was taken from. */
  readonly n: number
}

/**
 * Why there is no figure. `too-few`: not enough cases. `not-separable`: whoever rates strictly and a unit that does poorly
 * look the same where nobody else rates in that unit. `no-variation`: all judgements are alike. `one-criterion`: there is
 * nothing to compare with.
 */
export interface CannotTell {
  readonly cannotTell: 'too-few' | 'not-separable' | 'no-variation' | 'one-criterion'
  readonly n: number
}

export type Figure = Estimate | CannotTell

export const cannotTell = (why: CannotTell['cannotTell'], n: number): CannotTell => ({ cannotTell: why, n })
export const isEstimate = (figure: Figure): figure is Estimate => 'value' in figure

export const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length

/** With n − 1; 0 for one value. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0
  const centre = mean(values)
  return values.reduce((sum, each) => sum + (each - centre) ** 2, 0) / (values.length - 1)
}
