import type { SiasnField, SiasnPredicate, SiasnRating } from './fields.ts'

/** Why a result cannot go to SIASN, and what a sentence about it needs. The codes stay; the sentences may improve. */
export interface SiasnFindingData {
  readonly field_missing: { readonly field: SiasnField }
  readonly rating_unknown: { readonly field: SiasnField; readonly received: string }
  readonly predicate_unknown: { readonly received: string }
  /** The ratings meet in another cell of the quadrant. */
  readonly predicate_differs: {
    readonly results: SiasnRating
    readonly behaviour: SiasnRating
    readonly received: SiasnPredicate
    readonly quadrant: SiasnPredicate
  }
  readonly period_form: { readonly from: string; readonly to: string }
}
export type SiasnFindingCode = keyof SiasnFindingData

export type SiasnFinding = {
  [Code in SiasnFindingCode]: { readonly code: Code; readonly data: SiasnFindingData[Code] }
}[SiasnFindingCode]

export const siasnFinding = <Code extends SiasnFindingCode>(code: Code, data: SiasnFindingData[Code]): SiasnFinding =>
  ({ code, data }) as SiasnFinding
