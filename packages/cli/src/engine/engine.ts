import type { Explanation, Locale, Result, RuleSet } from '@sasando/core'

import type { LineFormat } from '../output/line-format.ts'
import type { Person, PersonRow } from '../people/person.ts'
import type { Meter } from '../table/meter.ts'
import type { DoneRows } from './in-order.ts'
import type { ScoredBatch } from './score-batch.ts'
import type { Verified, VerifyQuestion } from './verify.ts'

/** Rows as they are read, and how far the reading is. */
export interface RowSource {
  readonly rows: AsyncIterable<PersonRow>
  readonly meter: Pick<Meter, 'done'>
}

/** Rules that are ready for people: in this process, in workers, or first here and then there. */
export interface Engine {
  readonly ruleSet: RuleSet
  /** Scores the people, in their order, and makes lines of their results. */
  score(people: RowSource, format: LineFormat): AsyncIterable<DoneRows<ScoredBatch>>
  result(person: Person): Promise<Result>
  explain(person: Person, locale: Locale): Promise<{ readonly result: Result; readonly explanation: Explanation }>
  /** Compares a receipt; the record in the question is the person's. */
  verify(person: Person, question: Omit<VerifyQuestion, 'record'>): Promise<Verified>
  close(): Promise<void>
}
