import { createImpact, type GroupBy, type Impact, type RecordIssue, type RuleSet, type Scorer } from '@sasando/core'

import { identityFields } from '../columns/identity.ts'
import type { BatchPerson, RefusedRecord } from './score-batch.ts'

/** What an impact is asked for, besides the rules. */
export interface ImpactQuestion {
  /** Fields of people or inputs that people are totalled by. */
  readonly groupBy: readonly string[]
  /** How many movers are named each way. */
  readonly top?: number
}

/** Counts whom a change of rules moves, while people come by. */
export interface ImpactCounter {
  /** @param begin - hears which person comes next @returns whose records one of the two rule sets refuses */
  add(people: readonly BatchPerson[], begin?: (at: number) => void): readonly RefusedRecord[]
  report(): Impact
}

export function countImpact(before: Scorer, after: Scorer, { groupBy, top }: ImpactQuestion): ImpactCounter {
  let person: BatchPerson | undefined
  const ruleSet = readingBoth(before.ruleSet, after.ruleSet)
  const groups = groupBy.map((field) => [field, groupOf(field, ruleSet, () => person)] as const)
  const count = createImpact(before, after, {
    ...(top === undefined ? {} : { top }),
    identify: () => person?.key ?? '',
    groupBy: Object.fromEntries(groups),
  })
  return {
    add(people, begin = () => {}) {
      const refused: RefusedRecord[] = []
      for (const [at, each] of people.entries()) {
        begin(at)
        person = each
        const isWhole = !each.isRefused && count.add(each.record)
        // Only for what was refused are the two results made in full.
        if (!isWhole) refused.push({ at, issues: issuesOfEither([before, after], each) })
      }
      return refused
    },
    report: () => count.report(),
  }
}

/** The inputs of both rule sets, so that one reading of the data serves both; where they differ, as the second says. */
export const readingBoth = (before: RuleSet, after: RuleSet): RuleSet => ({
  ...after,
  scales: { ...before.scales, ...after.scales },
  inputs: { ...before.inputs, ...after.inputs },
})

/** What both refuse for the same reason is told once. */
function issuesOfEither(scorers: readonly Scorer[], { record }: BatchPerson): readonly RecordIssue[] {
  const found = scorers.flatMap((scorer) => scorer.score(record).issues)
  return [...new Map(found.map((each) => [JSON.stringify([each.path, each.code, each.data]), each])).values()]
}

function groupOf(field: string, { inputs }: RuleSet, person: () => BatchPerson | undefined): GroupBy {
  const identity = identityFields.find((each) => each === field)
  if (identity !== undefined) return () => person()?.identity[identity] || null
  return inputs[field]?.path ?? [field]
}
