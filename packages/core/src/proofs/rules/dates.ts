import { safeCompile } from '../../compile/compile.ts'
import { issue, type Issue, type RuleSetIssueCode } from '../../issues/issue.ts'
import type { Subject } from '../subject.ts'
import type { Found } from './rule.ts'

/** What goes wrong on a day on which a setting changes. */
export function* wrongLater({ ruleSet, options }: Subject): Iterable<Found> {
  const seen = new Set<string>()
  for (const day of changeDays(ruleSet))
    for (const problem of safeCompile(ruleSet, { ...options, asOf: day }).issues) {
      // A problem is told once, for the first day that has it.
      const name = JSON.stringify([problem.code, problem.path, problem.data])
      if (problem.severity === 'warning' || seen.has(name)) continue
      seen.add(name)
      yield {
        verdict: 'counterexample',
        issue: issue('wrong_on_day', problem.path, { day, problem: problem as Issue<RuleSetIssueCode> }),
      }
    }
}

/** The days of the rule set's validity on which a setting takes another value, in order. */
function changeDays({ settings, valid }: Subject['ruleSet']): readonly string[] {
  const days = Object.values(settings ?? {}).flatMap(({ values }) => (values ?? []).map(({ from }) => from))
  return [...new Set(days)].filter((day) => day > valid.from && (valid.to === undefined || day <= valid.to)).sort()
}
