import { compile } from '@sasando/core'

import type { ColumnsContender } from '../contender.ts'
import { ruleSet } from '../job/job.ts'
import type { OutcomeColumns } from '../job/outcome.ts'

/** Our blocks over columns, which need no generated code and so no leave of a strict page. Its trace is the tape. */
export const contender: ColumnsContender = {
  form: 'columns',
  records: 100_000,
  prepare() {
    const { scoreColumns } = compile(ruleSet)
    return {
      keep: (columns) => scoreColumns(columns) as unknown as OutcomeColumns,
      trace: (columns) => scoreColumns(columns, { tape: true }),
    }
  },
}
