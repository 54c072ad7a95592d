import type { Issue } from '../../issues/issue.ts'
import type { GivenRecord } from '../to-record.ts'

/** What a rule came upon. Where it yields nothing, its promise is proved. */
export interface Found {
  readonly verdict: 'counterexample' | 'not-decided'
  readonly issue: Issue
  readonly records?: readonly GivenRecord[]
}
