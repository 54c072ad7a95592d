import type { DatedIssueCode, Issue } from '../../issues/issue.ts'
import type { Found } from './rule.ts'

/** What was found, as it is from a day on. */
export function onDay(day: string, found: Found): Found {
  const problem = found.issue as Issue<DatedIssueCode>
  const { path, severity } = problem
  return { ...found, issue: { code: 'wrong_on_day', severity, path, data: { day, problem } } }
}
