import type { IssueCode, IssueData } from '../issues/issue.ts'

/**
 * What issues say, in one language: what is wrong and what to do. Of all issues, or of some codes. A code left out does
 * not compile.
 */
export type Messages<Code extends IssueCode = IssueCode> = { readonly [C in Code]: (data: IssueData[C]) => string }
