import type { ChangeDay } from '../change-days.ts'
import type { Found } from './rule.ts'
import { onDay } from './on-day.ts'

/** What the compiler finds wrong on a day on which a setting changes. */
export function* wrongLater(days: readonly ChangeDay[]): Iterable<Found> {
  const seen = new Set<string>()
  for (const { day, issues } of days)
    for (const problem of issues) {
      // A problem is told once, for the first day that has it.
      const name = JSON.stringify([problem.code, problem.path, problem.data])
      if (problem.severity === 'warning' || seen.has(name)) continue
      seen.add(name)
      yield onDay(day, { verdict: 'counterexample', issue: problem })
    }
}
