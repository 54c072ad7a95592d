import type { AuditProblemCode, AuditProblemData } from './problem.ts'

/** One sentence for every code. */
export type ProblemSentences = { readonly [C in AuditProblemCode]: (data: AuditProblemData[C]) => string }
