import type { Fix } from '../issues/fix.ts'
import type { Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { GivenRecord } from './to-record.ts'

/** What is proved of a rule set, on every day of its validity on which a setting takes another value. */
export type ProofRule =
  /** Names, types, weights that total 1, bands without gap, complete tables, exact ranges: as `compile` demands. */
  | 'compile'
  /** The same on every later day. */
  | 'dates'
  /** At least one weight of every sum applies to everybody to whom the step belongs. */
  | 'weights'
  /**
   * Some record leads to every step, branch and cell, and no condition always comes out the same: with the settings of
   * the first day, or with one of them at another end of its range. On a later day everything is still open that was,
   * unless a setting that is true or false, or a level, closes it.
   */
  | 'reach'
  /** Every level of a scale that only steps give is given to some record; settings may decide, as for `reach`. */
  | 'levels'
  /** Every input, step, scale, setting and source is used. */
  | 'unused'
  /** Every step says what it rests on. */
  | 'cited'
  /** A better input never lowers an outcome, unless a gate says so. A better list has more items. */
  | 'monotone'
  /** What the lint rules of plugins ask for. */
  | 'plugin'

/** A promise that holds, of the whole rule set or of one place. */
export interface Proof {
  readonly rule: ProofRule
  readonly path: Path
  /** Which outcome, for `monotone`. */
  readonly outcome?: string
  /** The plugins whose word it rests on: their operators promise how they move, and no record was found that belies it. */
  readonly promisedBy?: readonly string[]
}

/** An issue that a proof came upon. */
export type Finding = Issue & {
  readonly rule: ProofRule
  /** `counterexample`: the promise is broken. `not-decided`: neither proved nor broken, as far as was looked. */
  readonly verdict: 'counterexample' | 'not-decided'
  /** What shows it: one record, or two that differ in one input. */
  readonly records?: readonly GivenRecord[]
  /** A change of the rule set after which the finding is gone, where one is known. */
  readonly fix: Fix | undefined
}

export interface LintReport {
  readonly proved: readonly Proof[]
  readonly findings: readonly Finding[]
}
