import type { UnsignedResult } from '../scoring/result.ts'
import type { Column } from './columns.ts'

/** The outcomes of many records, in columns. */
export interface ScoredColumns<R extends UnsignedResult = UnsignedResult> {
  readonly length: number
  /** The places of the statuses in `statuses`: 0 complete, 1 adjusted, 2 incomplete, 3 refused. */
  readonly status: Uint8Array
  /** By the outcome's names; numbers as they are, levels and choices as ranks, texts in an array. */
  readonly outcome: Readonly<Record<string, Column | readonly (string | null)[]>>
  /** The whole result of one record, with its trace, made when it is asked for. */
  result(index: number): R
}
