import type { Result, Value } from '../scoring/result.ts'

/** How many people an outcome moves, and which way. Every person is counted in exactly one of the seven. */
export interface Moves {
  readonly up: number
  readonly down: number
  readonly same: number
  /** Another value with no order between the two: a choice, a day, a level that the new scale no longer has. */
  readonly changed: number
  /** A value before, none after. */
  readonly newlyMissing: number
  /** None before, a value after. */
  readonly noLongerMissing: number
  readonly stillMissing: number
  /** The sum of all differences, exact; only where the outcome is a number on both sides. */
  readonly difference?: string
}

/** One person whom an outcome moves far. */
export interface Mover {
  /** As `identify` names them; the position of the record, counted from 0, where it was not given. */
  readonly who: string
  readonly from: Value
  readonly to: Value
  /** After less before: an exact decimal, or a number of levels. */
  readonly difference: string
}

/** From which value to which: `cells[row][column]` people. `null` stands for no value. */
export interface TransitionMatrix {
  /** Before, lowest level first. */
  readonly rows: readonly (string | null)[]
  /** After. */
  readonly columns: readonly (string | null)[]
  readonly cells: readonly (readonly number[])[]
}

export interface OutcomeImpact extends Moves {
  /** Where the outcome has few values: a level, a choice, yes or no. */
  readonly transitions?: TransitionMatrix
  /** The people who rise most, farthest first; of equals, who came first. */
  readonly rises: readonly Mover[]
  readonly falls: readonly Mover[]
}

export interface GroupImpact {
  /** The name of the group; `null` for people of whom none is known. */
  readonly group: string | null
  /** Every group beyond the most that are told apart, together. */
  readonly isRest?: true
  readonly people: number
  readonly outcomes: Readonly<Record<string, Moves>>
}

/** Whom a change of rules moves. Plain JSON. */
export interface Impact {
  readonly before: Result['ruleSet']
  readonly after: Result['ruleSet']
  readonly people: number
  /** People of whom one of the two rule sets refused a value; what depends on it counts as missing. */
  readonly refused: number
  /** By the names that both rule sets give, in the order of the second. */
  readonly outcomes: Readonly<Record<string, OutcomeImpact>>
  /** Outcomes that only one of the two has: nobody is compared by them. */
  readonly notCompared: readonly string[]
  /** By the names of `groupBy`; largest groups first, then by name. */
  readonly groups: Readonly<Record<string, readonly GroupImpact[]>>
}
