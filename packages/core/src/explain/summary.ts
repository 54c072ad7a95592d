import { blockers } from './absence.ts'
import type { ExplanationNode } from './explanation.ts'
import type { Reader } from './facts-of.ts'

/** An outcome in words; for one without a value, what it waits for, down to the inputs that somebody can fill in. */
export function summary(outcome: ExplanationNode, reader: Reader): string {
  const { label, value, status } = outcome
  if (status === 'computed') return reader.words.outcome({ label, value })
  if (status === 'hidden') return reader.words.stepNotShown({ label })
  if (status === 'not-applicable') return reader.words.stepNotApplicable({ label, subject: reader.subject })
  return reader.words.stepMissing({ label, needs: blockers(idsIn(outcome), reader) })
}

const idsIn = ({ id, children }: ExplanationNode): ReadonlySet<string> =>
  new Set([id, ...children.flatMap((child) => [...idsIn(child)])])
