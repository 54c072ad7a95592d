import type { Issue } from '../../issues/issue.ts'
import type { Proof } from '../finding.ts'
import type { GivenRecord } from '../to-record.ts'

/** What a rule came upon: something wrong, or the proof of one place. */
export type Yield = Found | Proof

export interface Found {
  readonly verdict: 'counterexample' | 'not-decided'
  readonly issue: Issue
  readonly records?: readonly GivenRecord[]
}
