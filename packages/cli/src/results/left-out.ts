import type { SiasnFinding } from '@sasando/asn'

/** Why there is nothing to write about somebody, and what a sentence about it needs. */
export interface LeftOutData {
  readonly result_missing: Record<never, never>
  /** Still a draft, or signed and open to objections. */
  readonly result_not_final: { readonly status: 'draft' | 'signed' }
  readonly assessment_missing: { readonly assessment: string }
  readonly person_unknown: { readonly person: string }
  readonly rater_missing: Record<never, never>
  readonly rater_unknown: { readonly rater: string }
}
export type LeftOutCode = keyof LeftOutData

/** One thing that stands in the way: found in the store, or by what SIASN wants. */
export type Obstacle =
  | { readonly of: 'store'; readonly finding: LeftOutFinding }
  | { readonly of: 'siasn'; readonly finding: SiasnFinding }

export type LeftOutFinding = {
  [Code in LeftOutCode]: { readonly code: Code; readonly data: LeftOutData[Code] }
}[LeftOutCode]

export const inStore = <Code extends LeftOutCode>(code: Code, data: LeftOutData[Code]): Obstacle => ({
  of: 'store',
  finding: { code, data } as LeftOutFinding,
})
