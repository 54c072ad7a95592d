import { operationOf, variableOf } from '../plan/expression.ts'
import type { Json } from '../text/canonical-json.ts'

/** A value for each band of a number: `values[0]` below the first threshold, `values[i + 1]` from the `i`-th on. */
export interface Bands {
  /** The name of the number. */
  readonly of: Json
  /** They rise. */
  readonly thresholds: readonly number[]
  readonly values: readonly number[]
}

/** A chain of `if x ≥ constant` with constant values, from the highest threshold down, as bands. */
export function bandsOf(args: readonly Json[]): Bands | undefined {
  const thresholds: number[] = []
  const values: number[] = []
  let rest: readonly Json[] = args
  let of: Json | undefined
  for (;;) {
    const [condition = null, value, otherwise = null] = rest
    const test = operationOf(condition)
    const [name = null, threshold] = test?.operator === '>=' ? test.args : []
    const isNext = rest.length === 3 && variableOf(name) !== undefined && variableOf(of ?? name) === variableOf(name)
    if (!isNext || typeof threshold !== 'number' || typeof value !== 'number') return undefined
    if (threshold >= (thresholds[0] ?? Infinity)) return undefined
    of = name
    thresholds.unshift(threshold)
    values.unshift(value)
    const inner = operationOf(otherwise)
    if (inner?.operator === 'if') rest = inner.args
    else return typeof otherwise === 'number' ? { of, thresholds, values: [otherwise, ...values] } : undefined
  }
}
