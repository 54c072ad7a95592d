import type { Assessment } from './assessments.ts'

/** Where a page ended: opaque but to who gave it. */
export interface ReadPage {
  readonly assessments: readonly Assessment[]
  readonly next?: unknown
}

/**
 * One way to keep assessments: each with a revision, and an event with the hash of its text, both or neither. An
 * assessment that is there already is refused, and the batch with it.
 */
export interface StorageContender {
  insert(assessments: readonly Assessment[]): Promise<void>
  read(id: string): Promise<Assessment | undefined>
  /** Of a unit, by the day of opening, then id. */
  page(unit: string, limit: number, after?: unknown): Promise<ReadPage>
  /** Of all, by unit, the day of opening, then id. */
  pageOfAll(limit: number, after?: unknown): Promise<ReadPage>
  close(): Promise<void>
}
