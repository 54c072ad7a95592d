import type { Outcome, Result, RuleSet } from '@sasando/core'

/** What a road says of one record. */
export interface Answer {
  /** Every step of the trace, and the outcome as results carry it, where the road gives them. */
  readonly result?: Pick<Result, 'steps' | 'outcome'>
  /** The outcome as plain values, where the road gives that. */
  readonly flat?: Outcome
}

/** One way to compute a rule set. Every road must say the same. */
export interface Road {
  readonly name: string
  /** The record that the road is asked about, where it cannot be given this one as it is. */
  sees?(ruleSet: RuleSet, record: unknown): unknown
  /** Prepared once for a rule set; scores any number of records, in order. */
  prepare(ruleSet: RuleSet): (records: readonly unknown[]) => readonly Answer[]
}
