import type { Need } from '../locales/words.ts'
import type { ExplanationNode } from './explanation.ts'
import type { Reader } from './facts-of.ts'
import { needOf } from './need-of.ts'

/** Why a step has no value: the inputs that it waits for itself, and the steps before it that wait. */
export function absence(node: Pick<ExplanationNode, 'id' | 'label' | 'status' | 'children'>, reader: Reader): string {
  const { id, label, status, children } = node
  if (status === 'not-applicable') return reader.words.stepNotApplicable({ label, subject: reader.subject })
  if (reader.result.missing.some(({ input, reason }) => input === id && reason === 'operator'))
    return reader.words.stepWithoutOperator({ label })
  const before = children
    .filter((child) => child.kind !== 'input' && child.status === 'missing')
    .map((child): Need => ({ label: child.label, reason: 'unknown' }))
  return reader.words.stepMissing({ label, needs: [...blockers(new Set([id]), reader), ...before] })
}

/** The inputs, and the zeros to divide by, without which one of these steps has no value. */
export const blockers = (steps: ReadonlySet<string>, reader: Reader): Need[] =>
  reader.result.missing
    .filter((each) => each.steps.some(({ step, policy }) => policy === 'block' && steps.has(step)))
    .map((each) => needOf(each, reader))
