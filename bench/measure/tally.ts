import { predicates, statuses, type Outcome, type OutcomeColumns } from '../job/outcome.ts'

/** What a stream of outcomes is boiled down to; it looks at every value of each. */
export interface Tally {
  people: number
  complete: number
  /** The sum of all scores. */
  score: number
  best: number
  withoutCategory: number
}

export const emptyTally = (): Tally => ({ people: 0, complete: 0, score: 0, best: 0, withoutCategory: 0 })

const [complete] = statuses
const best = predicates[4]

/** Takes one outcome into account. */
export function count(tally: Tally, outcome: Outcome): void {
  tally.people++
  if (outcome.status === complete) tally.complete++
  if (outcome.score !== null) tally.score += outcome.score
  if (outcome.predicate === best) tally.best++
  if (outcome.category === null) tally.withoutCategory++
}

/** Takes a block of outcomes into account. */
export function countColumns(tally: Tally, { length, status, outcome }: OutcomeColumns): void {
  const { score, category, predicate } = outcome
  tally.people += length
  for (let row = 0; row < length; row++) {
    if (status[row] === 0) tally.complete++
    const points = score[row]!
    if (points === points) tally.score += points
    if (predicate[row] === 4) tally.best++
    if (category[row] === -1) tally.withoutCategory++
  }
}
