import { maskNip } from './mask-nip.ts'
import { problemEnglish } from './problem-english.ts'
import { problemIndonesian } from './problem-indonesian.ts'
import type { AuditProblem, AuditProblemCode, AuditProblemData } from './problem.ts'

export interface FormatAuditOptions {
  readonly locale?: 'id' | 'en'
  /** Without it, NIPs in ids are masked. */
  readonly nip?: 'masked' | 'shown'
}

/** What is wrong, and where, in a sentence. */
export function formatAuditProblem(
  { code, data }: AuditProblem,
  { locale = 'id', nip = 'masked' }: FormatAuditOptions = {},
): string {
  const sentences = locale === 'id' ? problemIndonesian : problemEnglish
  const say = sentences[code] as (data: AuditProblemData[AuditProblemCode]) => string
  return nip === 'shown' ? say(data) : maskNip(say(data))
}
