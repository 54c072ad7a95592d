import type { ProcessIssueCode, ProcessIssueData } from './issue.ts'

/** One sentence, or two, a code: what is wrong, and what to do. */
export type Sentences = { readonly [Code in ProcessIssueCode]: (data: ProcessIssueData[Code]) => string }
