import { columnsOf, type Outcome, type OutcomeColumns } from '../job/outcome.ts'

/** Where two answers to the same records differ. */
export interface Difference {
  readonly record: number
  readonly value: 'length' | 'status' | 'score' | 'category' | 'predicate'
  readonly expected: number
  readonly received: number
}

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
    for (const value of ['status', 'score', 'category', 'predicate'] as const) {
      const [expected, received] = [valueOf(judge, value, record), valueOf(answers, value, record)]
      if (!Object.is(expected, received)) found.push({ record, value, expected, received })
    }
  return found
}

const valueOf = (
  { status, outcome }: OutcomeColumns,
  value: 'status' | keyof OutcomeColumns['outcome'],
  record: number,
): number => (value === 'status' ? status : outcome[value])[record]!

/** Answers of either form as plain columns, which may be sent to another process. */
export function asColumns(answers: readonly Outcome[] | OutcomeColumns): OutcomeColumns {
  if (!('status' in answers)) return columnsOf(answers)
  const { length, status, outcome } = answers
  return { length, status, outcome }
}

/** How many of the answers have a predicate: a comparison of answers that are all empty proves nothing. */
export const judgedCount = ({ outcome }: OutcomeColumns): number => outcome.predicate.filter((rank) => rank >= 0).length
