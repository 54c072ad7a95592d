import type { RuleSet } from '@sasando/core'

import type { PersonRow } from '../people/person.ts'
import type { Engine, ScoredRow } from './engine.ts'
import { workerCount, type WorkerPool } from './worker-pool.ts'

/** Rows that go to a worker at once: enough to make the way worth it, few enough to keep memory small. */
const batchSize = 200

/** Rules with plugins, in workers. Rows come out in their order, however many workers there are. */
export function workerEngine(ruleSet: RuleSet, pool: WorkerPool): Engine {
  const score = async (rows: readonly PersonRow[]): Promise<readonly ScoredRow[]> => {
    const people = rows.flatMap((row) => (row.ok ? [row.person] : []))
    const records = people.map(({ record }) => record)
    const results = await pool.run('score', { records }, (index) => {
      const { table = '', row = 0 } = people[index] ?? {}
      return { table, row }
    })
    let next = 0
    return rows.map((row): ScoredRow => {
      const result = row.ok ? results[next++] : undefined
      return result ? { row, result } : { row }
    })
  }
  return {
    ruleSet,
    async *results(rows) {
      const open: Promise<readonly ScoredRow[]>[] = []
      for await (const batch of inBatches(rows)) {
        const scored = score(batch)
        // It is waited for below; until then its failure is no surprise.
        scored.catch(() => undefined)
        open.push(scored)
        if (open.length > workerCount) yield* (await open.shift()) ?? []
      }
      for (const scored of open) yield* await scored
    },
    explain: ({ record, table, row }, locale) => pool.run('explain', { record, locale }, () => ({ table, row })),
    close: () => pool.close(),
  }
}

async function* inBatches(rows: AsyncIterable<PersonRow>): AsyncGenerator<readonly PersonRow[]> {
  let batch: PersonRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
