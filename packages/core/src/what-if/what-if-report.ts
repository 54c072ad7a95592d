import type { Input } from '../rule-set/inputs.ts'
import type { MissingInput, Result, Value } from '../scoring/result.ts'

/** Who an input comes from, as rule sets say it. */
export type Origin = NonNullable<Input['by']>

/** One value that would be another. */
export interface WhatIfChange {
  readonly input: string
  /** Of a list: the step that counts it. What would differ is the step's value; by which entries, nobody can say. */
  readonly step?: string
  readonly by: Origin
  readonly from: Value
  readonly to: Value
}

/** A smallest set of changes that reaches the goal, checked by scoring the changed record. */
export interface WhatIfAnswer {
  readonly changes: readonly WhatIfChange[]
  /** The outcome after them, by the names of the rule set. */
  readonly outcome: Result['outcome']
  /** Whether it is proved that no smaller change of the same inputs will do. */
  readonly isSmallest: boolean
}

/** A rule of a gate that keeps the level below the goal, whatever one changes. */
export interface StandingGate {
  readonly step: string
  /** The place of the rule within the gate, from 0. */
  readonly rule: number
  /** The highest level while it holds. */
  readonly atMost: string
}

/** What was done about one input. */
export interface SearchedInput {
  readonly input: string
  readonly step?: string
  /**
   * `proved`: the plan shows that it alone changes nothing for the better. `bisected`, `scanned`: no better value of it
   * alone was left out. `sampled`: too many values to try, and no proof that a few are enough. `left-out`: see `reason`.
   */
  readonly how: 'proved' | 'bisected' | 'scanned' | 'sampled' | 'left-out'
  /**
   * `direction`: the rule set does not say which way is better. `at-best`: it cannot be better. `no-value`: it is not
   * there. `no-order`: its values have no order, or no bounds. `undecided`: a list that several steps count.
   */
  readonly reason?: 'direction' | 'at-best' | 'no-value' | 'no-order' | 'undecided'
}

/** What was searched. */
export interface WhatIfSearch {
  /** One's own inputs that the outcome depends on, in the order of the rule set. */
  readonly inputs: readonly SearchedInput[]
  /** How many pairs of them were searched together; none where one input is enough. */
  readonly pairs: number
  /** How often the record was scored. */
  readonly scored: number
  /** Whether every better value of every input, alone and together, was tried or is proved not to help. */
  readonly isComplete: boolean
}

/**
 * What would have to be different for the next level. Plain JSON; nothing in it is a promise, and `say` says so.
 *
 * `found`: `answers` has the smallest changes of one's own inputs. `others`: none of these was found, but other people's
 * judgements would do it, and `judgements` has them; it is sure that only they do where `search` is complete. `forbidden`: `gates` shut the level off, whatever one changes. `highest`: there is no next
 * level. `already`: the target is reached. `missing`: there is no outcome yet. `not-found`: nothing in what `search`
 * lists, which is not to say that nothing does it. `not-shown`: the answer would tell what is not for this viewer.
 */
export interface WhatIf {
  readonly ruleSet: Result['ruleSet']
  readonly asOf: string
  readonly outcome: string
  readonly by: Origin
  readonly verdict: 'found' | 'others' | 'forbidden' | 'highest' | 'already' | 'missing' | 'not-found' | 'not-shown'
  readonly from: Value | null
  /** The step or input that decides, and the level or number that it must reach at least. */
  readonly goal: { readonly name: string; readonly atLeast: string } | null
  readonly answers: readonly WhatIfAnswer[]
  readonly judgements: readonly WhatIfAnswer[]
  readonly gates: readonly StandingGate[]
  readonly missing: readonly MissingInput[]
  readonly search: WhatIfSearch
}
