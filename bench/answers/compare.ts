import { columnsOf, noRank, type Outcome, type OutcomeColumns } from '../job/outcome.ts'

/** Where two answers to the same records differ. */
export interface Difference {
  readonly record: number
  readonly value: 'length' | 'status' | 'score' | 'category' | 'predicate'
  readonly expected: number
  readonly received: number
}

const values = ['status', 'score', 'category', 'predicate'] as const

/**
 * Every difference between a contender's answers and the judge's, to the last bit of each score.
 *
 * @param judge - of the same records, and perhaps of more
 */
export function differences(judge: OutcomeColumns, answers: OutcomeColumns): Difference[] {
  const found: Difference[] = []
  if (answers.length > judge.length)
    found.push({ record: judge.length, value: 'length', expected: judge.length, received: answers.length })
  for (let record = 0; record < Math.min(judge.length, answers.length); record++)
    for (const value of values) {
      const [expected, received] = [judge[value][record]!, answers[value][record]!]
      if (!Object.is(expected, received)) found.push({ record, value, expected, received })
    }
  return found
}

export const asColumns = (answers: readonly Outcome[] | OutcomeColumns): OutcomeColumns =>
  'status' in answers ? answers : columnsOf(answers)

/** How many of the answers have a predicate: a comparison of answers that are all empty proves nothing. */
export const judgedCount = ({ predicate }: OutcomeColumns): number => predicate.filter((rank) => rank !== noRank).length
