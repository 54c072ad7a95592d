/** What is asked of every contender about a record. `null` where there is no value. */
export interface Outcome {
  /** `refused`: some value was not taken; `incomplete`: none was refused, but something is missing. */
  readonly status: Status
  /** 0 to 120, two digits. */
  readonly score: number | null
  readonly category: string | null
  readonly predicate: string | null
}

/** The same for many records, in their order. */
export interface OutcomeColumns {
  readonly length: number
  /** Ranks in `statuses`. */
  readonly status: Uint8Array
  /** NaN where there is none. */
  readonly score: Float64Array
  /** Ranks in `categories`; `noRank` where there is none. */
  readonly category: Uint8Array
  /** Ranks in `predicates`; `noRank` where there is none. */
  readonly predicate: Uint8Array
}

export type Status = 'complete' | 'incomplete' | 'refused'
export const statuses: readonly Status[] = ['complete', 'incomplete', 'refused']
export const categories = ['sangat-kurang', 'kurang', 'cukup', 'baik', 'sangat-baik'] as const
export const predicates = ['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik'] as const
export const noRank = 255

export const emptyColumns = (length: number): OutcomeColumns => ({
  length,
  status: new Uint8Array(length),
  score: new Float64Array(length),
  category: new Uint8Array(length),
  predicate: new Uint8Array(length),
})

/** Outcome objects as columns, so that answers of both forms can be compared. */
export function columnsOf(outcomes: readonly Outcome[]): OutcomeColumns {
  const columns = emptyColumns(outcomes.length)
  for (const [index, outcome] of outcomes.entries()) {
    columns.status[index] = statuses.indexOf(outcome.status)
    columns.score[index] = outcome.score ?? NaN
    columns.category[index] = rankOf(outcome.category, categories)
    columns.predicate[index] = rankOf(outcome.predicate, predicates)
  }
  return columns
}

/** An unknown level gets a rank of its own, which no other answer equals. */
function rankOf(level: string | null, levels: readonly string[]): number {
  if (level === null) return noRank
  const rank = levels.indexOf(level)
  return rank < 0 ? noRank - 1 : rank
}
