/** What is asked of every contender about a record. `null` where there is no value. */
export interface Outcome {
  /** `refused`: some value was not taken; `incomplete`: none was refused, but an outcome has no value. */
  readonly status: Status
  /** 0 to 120, two digits. */
  readonly score: number | null
  readonly category: string | null
  readonly predicate: string | null
}

/** The same for many records, in their order. */
export interface OutcomeColumns {
  readonly length: number
  /** Places in `statuses`. */
  readonly status: Uint8Array
  readonly outcome: {
    /** NaN where there is none. */
    readonly score: Float64Array
    /** Ranks in `categories`; -1 where there is none. */
    readonly category: Int8Array
    /** Ranks in `predicates`; -1 where there is none. */
    readonly predicate: Int8Array
  }
}

export type Status = (typeof statuses)[number]
/** As the library numbers them; no policy of this job adjusts an outcome. */
export const statuses = ['complete', 'adjusted', 'incomplete', 'refused'] as const
export const complete = 0
export const incomplete = 2
export const refused = 3

export const categories = ['sangat-kurang', 'kurang', 'cukup', 'baik', 'sangat-baik'] as const
export const predicates = ['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik'] as const

export const emptyColumns = (length: number): OutcomeColumns => ({
  length,
  status: new Uint8Array(length),
  outcome: {
    score: new Float64Array(length),
    category: new Int8Array(length),
    predicate: new Int8Array(length),
  },
})

/** Outcome objects as columns, so that answers of both forms can be compared. */
export function columnsOf(outcomes: readonly Outcome[]): OutcomeColumns {
  const columns = emptyColumns(outcomes.length)
  const { score, category, predicate } = columns.outcome
  for (const [index, outcome] of outcomes.entries()) {
    columns.status[index] = statuses.indexOf(outcome.status)
    score[index] = outcome.score ?? NaN
    category[index] = rankOf(outcome.category, categories)
    predicate[index] = rankOf(outcome.predicate, predicates)
  }
  return columns
}

/** An unknown level gets a rank of its own, which no other answer equals. */
function rankOf(level: string | null, levels: readonly string[]): number {
  if (level === null) return -1
  const rank = levels.indexOf(level)
  return rank < 0 ? -2 : rank
}
