import type { Explanation, Locale, Result, RuleSet } from '@sasando/core'

import type { LineFormat } from '../output/line-format.ts'
import type { Person, PersonRow } from '../people/person.ts'
import type { ScoredRows } from './score-in-order.ts'

/** Rules that are ready for people: in this process, in workers, or first here and then there. */
export interface Engine {
  readonly ruleSet: RuleSet
  /** Scores the people of rows, in their order, and makes lines of their results. */
  score(rows: AsyncIterable<PersonRow>, format: LineFormat): AsyncIterable<ScoredRows>
  explain(person: Person, locale: Locale): Promise<{ readonly result: Result; readonly explanation: Explanation }>
  close(): Promise<void>
}
