import { explain, type Explanation, type Locale, type Result, type RuleSet, type Scorer } from '@sasando/core'

import type { Person, PersonRow } from '../people/person.ts'

/** A row of the data, and the result of the person in it. */
export interface ScoredRow {
  readonly row: PersonRow
  /** Absent where the row gave no person. */
  readonly result?: Result
}

/** Rules that are ready for people: in this process, or in workers where code of plugins takes part. */
export interface Engine {
  readonly ruleSet: RuleSet
  /** Scores the people of rows, in their order. */
  results(rows: AsyncIterable<PersonRow>): AsyncIterable<ScoredRow>
  explain(person: Person, locale: Locale): Promise<{ readonly result: Result; readonly explanation: Explanation }>
  close(): Promise<void>
}

/** Rules without plugins, in this process. */
export function localEngine(scorer: Scorer): Engine {
  const { ruleSet } = scorer
  return {
    ruleSet,
    async *results(rows) {
      for await (const row of rows) yield row.ok ? { row, result: scorer.score(row.person.record) } : { row }
    },
    explain: async ({ record }, locale) => {
      const result = scorer.score(record)
      return { result, explanation: explain(ruleSet, result, { locale }) }
    },
    close: async () => {},
  }
}
