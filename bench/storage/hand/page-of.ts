import type { Assessment } from '../assessments.ts'
import type { ReadPage } from '../contender.ts'

/** A page of rows with a `document`; the next one begins behind what stands in `columns` of the last. */
export function pageOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  limit: number,
  columns: readonly string[],
): ReadPage {
  const assessments = rows.map((row) => JSON.parse(row['document'] as string) as Assessment)
  const last = rows.at(-1)
  return rows.length < limit ? { assessments } : { assessments, next: columns.map((column) => last![column]) }
}
