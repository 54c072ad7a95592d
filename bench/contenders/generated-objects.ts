import { compile, generatedRoad } from '@sasando/core'

import type { ObjectsContender } from '../contender.ts'
import { ruleSet } from '../job/job.ts'
import type { Outcome } from '../job/outcome.ts'
import { count } from '../measure/tally.ts'

/** Our generated JavaScript: a record in, an outcome object out. */
export const contender: ObjectsContender = {
  form: 'objects',
  records: 100_000,
  prepare() {
    const { outcome, scoreMany } = compile(ruleSet, { road: generatedRoad })
    return {
      keep: (records) => records.map((record) => outcome(record) as unknown as Outcome),
      stream(records, tally) {
        for (const each of scoreMany(records)) count(tally, each as unknown as Outcome)
      },
    }
  },
}
