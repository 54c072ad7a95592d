import type { RuleSet } from '@sasando/core'

import type { LineFormat } from '../output/line-format.ts'
import type { PersonRow } from '../people/person.ts'
import type { Engine } from './engine.ts'
import type { BatchPerson, ScoredBatch } from './score-batch.ts'
import { inOrder } from './in-order.ts'
import type { RowName, WorkerPool } from './worker-pool.ts'

/** Rules with plugins, in workers only: there, their code cannot hold up the command. */
export const workerEngine = (ruleSet: RuleSet, pool: WorkerPool): Engine => ({
  ruleSet,
  score: ({ rows, meter }, format) =>
    inOrder(rows, {
      meter,
      most: () => pool.most,
      work: (people, batch) => scoreInWorkers(pool, people, batch, format),
    }),
  result: (person) => pool.run('result', { record: person.record }, () => person),
  explain: (person, locale) => pool.run('explain', { record: person.record, locale }, () => person),
  verify: (person, question) => pool.run('verify', { ...question, record: person.record }, () => person),
  close: () => pool.close(),
})

export const scoreInWorkers = (
  pool: WorkerPool,
  people: readonly BatchPerson[],
  rows: readonly PersonRow[],
  format: LineFormat,
): Promise<ScoredBatch> => pool.run('score', { people, format }, personAt(rows))

/** Where the person at a place of a batch comes from, for the sentence about a plugin that does not come back. */
export const personAt =
  (rows: readonly PersonRow[]) =>
  (at: number): RowName => {
    const { table = '', row = 0 } = rows.flatMap(({ person }) => (person ? [person] : []))[at] ?? {}
    return { table, row }
  }
