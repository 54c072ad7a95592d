import { englishMessages } from './english-messages.ts'
import type { Issue } from './issue.ts'
import { messageIn } from './message-in.ts'

const brand = Symbol.for('@sasando/rule-set-error')

/** Thrown by `parseRuleSet` and `compile` when a rule set is wrong; carries every issue, not the first. */
export class RuleSetError extends Error {
  override readonly name = 'RuleSetError'
  readonly [brand] = true
  readonly code = 'RULE_SET_INVALID'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map((each) => messageIn(englishMessages, each)).join('\n'))
    this.issues = issues
  }
}

/** True for a `RuleSetError` from any copy or version of this package. */
export const isRuleSetError = (value: unknown): value is RuleSetError => value instanceof Error && brand in value
