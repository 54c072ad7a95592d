import { issue, type RecordIssue } from '../issues/issue.ts'
import type { OperatorFailure } from '../plan/operator.ts'

/** What a result says of an operator that failed. It is about the record as a whole: no entry of it is wrong. */
export function operatorIssue({ operator, plugin, step, fault }: OperatorFailure): RecordIssue {
  const [owner = step] = step.split(':')
  return issue('operator_failed', [], { operator, plugin, step: owner, fault })
}
