import type { IssueCode, IssueData } from '../issues/issue.ts'

/** What issues say, in one language: what is wrong and what to do. A code left out does not compile. */
export type Messages = { readonly [C in IssueCode]: (data: IssueData[C]) => string }
