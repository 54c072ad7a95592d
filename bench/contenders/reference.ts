import { compile, type Result, type Value } from '@sasando/core'

import type { ObjectsContender } from '../contender.ts'
import { ruleSet } from '../job/job.ts'
import type { Outcome } from '../job/outcome.ts'
import { count } from '../measure/tally.ts'

/** Our reference road: json-logic-js for the expressions, and always the whole trace. The other roads are judged by it. */
export const contender: ObjectsContender = {
  form: 'objects',
  records: 1000,
  alwaysTraces: true,
  prepare() {
    const { score } = compile(ruleSet)
    return {
      keep: (records) => records.map((record) => outcomeOf(score(record))),
      stream(records, tally) {
        for (const record of records) count(tally, outcomeOf(score(record)))
      },
    }
  },
}

function outcomeOf({ outcome, issues }: Result): Outcome {
  const { score = null, category = null, predicate = null } = outcome
  const isWhole = score !== null && category !== null && predicate !== null
  return {
    status: issues.some((issue) => issue.severity === 'error') ? 'refused' : isWhole ? 'complete' : 'incomplete',
    score: score?.type === 'number' ? score.number : null,
    category: textOf(category),
    predicate: textOf(predicate),
  }
}

const textOf = (value: Value | null): string | null => value?.text ?? null
