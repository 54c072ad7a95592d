import { ruleSetFingerprint, type Result, type Scorer } from '@sasando/core'

import type { RuleSetReference } from '../cycle/cycle.ts'

/** Who an input of a rule set comes from, and the fields of it where it is a list. */
export interface Criterion {
  readonly by?: string
  readonly fields?: readonly string[]
}

/** A rule set as the process needs it: which version it is, what it asks for, and what it says of a record. */
export interface Rules {
  readonly reference: RuleSetReference
  readonly inputs: Readonly<Record<string, Criterion>>
  /** The name of the outcome that is the predicate. */
  readonly level: string
  readonly score: (record: Readonly<Record<string, unknown>>) => Result
}

/**
 * The rules of a scorer.
 *
 * @param scorer - compiled for the day that the period ends (`asOf`), so that the settings of that day hold
 */
export function rulesOf(scorer: Scorer): Rules {
  const { ruleSet } = scorer
  return {
    reference: { id: ruleSet.id, version: ruleSet.version, fingerprint: ruleSetFingerprint(ruleSet) },
    inputs: Object.fromEntries(
      Object.entries(ruleSet.inputs).map(([name, input]) => [
        name,
        {
          ...(input.by === undefined ? {} : { by: input.by }),
          ...(input.type === 'list' ? { fields: Object.keys(input.item) } : {}),
        },
      ]),
    ),
    level: 'level',
    score: (record) => scorer.score(record),
  }
}
