import { noRank, type OutcomeColumns } from '../job/outcome.ts'
import type { Judged } from './judge-holes.ts'

/** One row of the slow path into the columns. */
export function writeJudged(judged: Judged, row: number, into: OutcomeColumns): void {
  into.status[row] = judged.status
  into.score[row] = judged.score < 0 ? NaN : judged.score / 100
  into.category[row] = judged.category < 0 ? noRank : judged.category
  into.predicate[row] = judged.predicate < 0 ? noRank : judged.predicate
}
