import type { RuleSet } from '@sasando/core'

import type { LineFormat } from '../output/line-format.ts'
import type { PersonRow } from '../people/person.ts'
import { batchSize } from './batch-size.ts'
import type { Engine } from './engine.ts'
import type { BatchPerson, ScoredBatch } from './score-batch.ts'
import { scoreInOrder } from './score-in-order.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Rules with plugins, in workers only: there, their code cannot hold up the command. */
export const workerEngine = (ruleSet: RuleSet, pool: WorkerPool): Engine => ({
  ruleSet,
  score: (rows, format) =>
    scoreInOrder(rows, {
      size: batchSize,
      most: () => pool.most,
      score: (people, batch) => scoreInWorkers(pool, people, batch, format),
    }),
  explain: ({ record, table, row }, locale) => pool.run('explain', { record, locale }, () => ({ table, row })),
  close: () => pool.close(),
})

/** @param rows - where the people come from, for the sentence about a plugin that does not come back */
export const scoreInWorkers = (
  pool: WorkerPool,
  people: readonly BatchPerson[],
  rows: readonly PersonRow[],
  format: LineFormat,
): Promise<ScoredBatch> =>
  pool.run('score', { people, format }, (at) => {
    const { table = '', row = 0 } = rows.flatMap(({ person }) => (person ? [person] : []))[at] ?? {}
    return { table, row }
  })
