import { explain, type Scorer } from '@sasando/core'

import { lineMaker } from '../output/line-format.ts'
import type { Engine } from './engine.ts'
import { scoreBatch, type ScoredBatch } from './score-batch.ts'
import { inOrder } from './in-order.ts'
import { scoreInWorkers } from './worker-engine.ts'
import { dayOf, verify } from './verify.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Workers that are not there yet. */
export interface LaterWorkers {
  /** Rows that are read before they are asked for. */
  readonly after: number
  /** Starts them; when it is done, they are ready. */
  start(): Promise<WorkerPool>
}

export interface LocalEngineOptions {
  /** The day that was asked for; a receipt that is verified has one of its own. */
  readonly asOf?: string | undefined
  readonly later?: LaterWorkers
}

/**
 * Rules without plugins: scored in this process, and, where there are many rows, by workers from some row on. Until those
 * are ready the work goes on here, so that a small file never waits for them.
 */
export function localEngine(scorer: Scorer, { asOf, later }: LocalEngineOptions): Engine {
  const { ruleSet } = scorer
  let starting: Promise<WorkerPool> | undefined
  return {
    ruleSet,
    score({ rows, meter }, format) {
      const toLine = lineMaker(format, ruleSet)
      let pool: WorkerPool | undefined
      let trouble: { readonly error: unknown } | undefined
      let read = 0
      const start = ({ start: open }: LaterWorkers): void => {
        starting = open()
        starting.then(
          (ready) => (pool = ready),
          (error: unknown) => (trouble = { error }),
        )
      }
      return inOrder(rows, {
        meter,
        most: () => pool?.most ?? 1,
        async work(people, batch): Promise<ScoredBatch> {
          read += batch.length
          if (later && !starting && read >= later.after) start(later)
          // With no row scored here, the first one waits for them.
          if (later?.after === 0) await starting?.catch(() => undefined)
          if (trouble) throw trouble.error
          return pool ? scoreInWorkers(pool, people, batch, format) : scoreBatch(people, scorer, toLine)
        },
      })
    },
    result: async ({ record }) => scorer.score(record),
    verify: async ({ record }, question) => verify({ ...question, record }, ruleSet, dayOf(asOf)),
    explain: async ({ record }, locale) => {
      const result = scorer.score(record)
      return { result, explanation: explain(ruleSet, result, { locale }) }
    },
    async close() {
      const pool = await starting?.catch(() => undefined)
      await pool?.close()
    },
  }
}
