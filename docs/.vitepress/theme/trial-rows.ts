/** One row of a list as it is edited. */
export interface TrialRow {
  /** Stays the same while the row is edited. */
  readonly key: number
  readonly values: Readonly<Record<string, unknown>>
}

let last = 0

/** The rows of a list that is given; of anything else, none. */
export const rowsOf = (value: unknown): readonly TrialRow[] =>
  Array.isArray(value)
    ? value.map((each) => ({ key: ++last, values: { ...(each as Readonly<Record<string, unknown>>) } }))
    : []

/** The rows in which something stands. */
export const givenRows = (rows: readonly TrialRow[]): readonly TrialRow[] =>
  rows.filter(({ values }) => Object.keys(values).length > 0)
