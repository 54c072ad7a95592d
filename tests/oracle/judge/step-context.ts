import type { Amount, Json, MissingPolicy, RuleSet } from '@sasando/core'
import type { Fraction } from 'fraction.js'

import type { Absent } from './absent.ts'
import type { Named, Scope } from './expression.ts'
import type { Item } from './read-record.ts'
import type { Value } from './value.ts'

/** What a name stands for, for one person. */
export interface Cell extends Named {
  /** Whether a value was given and refused: nothing stands in for a mistake. */
  readonly isRefused: boolean
  readonly items?: readonly Item[] | null
}

/** What a step comes to. */
export interface Found {
  readonly value: Value | Absent
  /** The exact number before the step's own rounding and bounds, where it has one. */
  readonly raw?: Fraction | undefined
}

/** What a step sees of the sheet. */
export interface StepContext {
  readonly ruleSet: RuleSet
  /** The step's own expressions: names with the step's policy for missing values. */
  readonly scope: Scope
  /** What stands under a name, before any policy. */
  cell(name: string): Cell
  /** What a name is worth when the step's policy, or the one that is given, is followed. */
  worth(name: string, policy?: MissingPolicy): Value | Absent
  amount(amount: Amount): Fraction
  /** To whom something belongs: nothing stands in for what this needs. */
  belongs(condition: Json | undefined): boolean | Absent
}
