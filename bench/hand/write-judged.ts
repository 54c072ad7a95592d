import type { OutcomeColumns } from '../job/outcome.ts'
import type { Judged } from './judge-holes.ts'

/** One row of the slow path into the columns. */
export function writeJudged(judged: Judged, row: number, { status, outcome }: OutcomeColumns): void {
  status[row] = judged.status
  outcome.score[row] = judged.score < 0 ? NaN : judged.score / 100
  outcome.category[row] = judged.category
  outcome.predicate[row] = judged.predicate
}
