import type { RecordIssue, Scorer } from '@sasando/core'

import type { LineMaker } from '../output/line-format.ts'
import type { Person } from '../people/person.ts'
import { countResult, createTally, type Tally } from '../report/tally.ts'

/** A person as a worker gets one: what does not travel between threads stays behind. */
export type BatchPerson = Pick<Person, 'key' | 'keyField' | 'row' | 'identity' | 'record'> & {
  /** The row has a mistake already: there is no result, but core looks at the rest of the record. */
  readonly isRefused: boolean
}

/** What came of a batch of people. */
export interface ScoredBatch {
  /** Of those who were scored, in their order. */
  readonly lines: readonly string[]
  /** Of those who were scored. */
  readonly tally: Tally
  /** Whose records core refuses, in their order. */
  readonly refused: readonly RefusedRecord[]
}

export interface RefusedRecord {
  /** Their place in the batch. */
  readonly at: number
  readonly issues: readonly RecordIssue[]
}

/**
 * Scores people one after the other. The same function whether it runs here or in a worker, so that nobody can tell from
 * the output where it ran.
 *
 * @param begin - hears which person comes next
 */
export function scoreBatch(
  people: readonly BatchPerson[],
  scorer: Pick<Scorer, 'score'>,
  toLine: LineMaker,
  begin: (at: number) => void = () => {},
): ScoredBatch {
  const lines: string[] = []
  const tally = createTally()
  const refused: RefusedRecord[] = []
  for (const [at, person] of people.entries()) {
    begin(at)
    const result = scorer.score(person.record)
    const isRefusedByCore = result.issues.some(({ severity }) => severity === 'error')
    if (isRefusedByCore) refused.push({ at, issues: result.issues })
    if (isRefusedByCore || person.isRefused) continue
    tally.scored += 1
    countResult(tally, result)
    const line = toLine(person, result)
    if (line !== undefined) lines.push(line)
  }
  return { lines, tally, refused }
}
