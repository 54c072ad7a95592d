import { compile, generatedRoad } from '@sasando/core'

import type { RowsContender } from '../contender.ts'
import { ruleSet } from '../job/job.ts'
import type { OutcomeColumns } from '../job/outcome.ts'

/** Our generated JavaScript: records in, columns out. */
export const contender: RowsContender = {
  form: 'rows-to-columns',
  records: 100_000,
  prepare() {
    const { scoreRows } = compile(ruleSet, { road: generatedRoad })
    return { keep: (records) => scoreRows(records) as unknown as OutcomeColumns }
  },
}
