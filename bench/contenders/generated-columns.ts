import { compile, generatedRoad } from '@sasando/core'

import type { ColumnsContender } from '../contender.ts'
import { ruleSet } from '../job/job.ts'
import type { OutcomeColumns } from '../job/outcome.ts'

/** Our generated JavaScript: columns in, columns out. Its trace is the tape: a column for every step. */
export const contender: ColumnsContender = {
  form: 'columns',
  records: 100_000,
  prepare() {
    const { scoreColumns } = compile(ruleSet, { road: generatedRoad })
    return {
      keep: (columns) => scoreColumns(columns) as unknown as OutcomeColumns,
      trace: (columns) => scoreColumns(columns, { tape: true }),
    }
  },
}
