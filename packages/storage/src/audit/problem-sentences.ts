import type { SentencesOf } from '../errors/coded-error.ts'
import type { AuditProblemData } from './problem.ts'

export type ProblemSentences = SentencesOf<AuditProblemData>
