import type { Impact, RuleSet, Scorer } from '@sasando/core'

import type { Context } from '../context.ts'
import type { PersonRow } from '../people/person.ts'
import { compileRules } from '../rules/open-rules.ts'
import { refuseRules } from '../rules/refuse-rules.ts'
import { warnOfDay } from '../rules/warn-of-day.ts'
import { countImpact, type ImpactQuestion } from './count-impact.ts'
import { readSource, type OpenEngineOptions } from './open-engine.ts'
import type { RowSource } from './engine.ts'
import type { BatchPerson, RefusedRecord } from './score-batch.ts'
import { inOrder } from './in-order.ts'
import { personAt } from './worker-engine.ts'
import { workerPool, type WorkerPool } from './worker-pool.ts'

/** Two rule sets that people are compared by. */
export interface ImpactEngine {
  readonly before: RuleSet
  readonly after: RuleSet
  /** Counts the people of rows; gives the rows back, with what core refuses in them. */
  compare(people: RowSource, question: ImpactQuestion): AsyncIterable<ComparedRows>
  /** What has been counted so far. */
  report(question: ImpactQuestion): Promise<Impact>
  close(): Promise<void>
}

export interface ComparedRows {
  readonly rows: readonly PersonRow[]
  readonly came: readonly RefusedRecord[]
}

export interface OpenImpactOptions extends Omit<OpenEngineOptions, 'rules'> {
  readonly before: string
  readonly after: string
}

/**
 * Reads and compiles both rule sets; with plugins in one worker, where their code cannot hold up the command.
 *
 * @throws Failure `rules_invalid`, and for plugins that cannot be used
 */
export async function openImpact(options: OpenImpactOptions, context: Context): Promise<ImpactEngine> {
  const [before, after] = [
    await readSource({ ...options, rules: options.before }, context),
    await readSource({ ...options, rules: options.after }, context),
  ]
  if (before.source.plugins.length === 0) {
    const [old, next] = [before, after].map(({ name, source }) => compileRules({ name, ...source }, options, context))
    if (!old || !next) throw new Error('two rule sets are compared')
    return localImpact(old, next)
  }
  const pool = workerPool([before.source, after.source], { workers: 1, deadline: options.plugins.deadline })
  try {
    const ruleSets: RuleSet[] = []
    for (const [rules, { name }] of [before, after].entries()) {
      const { plugins, issues, ruleSet } = await pool.run('open', { rules })
      pool.plugins = plugins
      if (!ruleSet) refuseRules(issues, name, options, context)
      warnOfDay(issues, name, options, context)
      ruleSets.push(ruleSet)
    }
    const [old, next] = ruleSets
    if (!old || !next) throw new Error('two rule sets are compared')
    return workerImpact(old, next, pool)
  } catch (error) {
    await pool.close()
    throw error
  }
}

/** Counts here. */
export function localImpact(before: Scorer, after: Scorer): ImpactEngine {
  let counter: ReturnType<typeof countImpact> | undefined
  return {
    before: before.ruleSet,
    after: after.ruleSet,
    compare({ rows, meter }, question) {
      counter = countImpact(before, after, question)
      const { add } = counter
      return inOrder(rows, { meter, most: () => 1, work: async (people) => add(people) })
    },
    report: async (question) => (counter ?? countImpact(before, after, question)).report(),
    close: async () => {},
  }
}

const workerImpact = (before: RuleSet, after: RuleSet, pool: WorkerPool): ImpactEngine => ({
  before,
  after,
  compare: ({ rows, meter }, question) =>
    inOrder(rows, {
      meter,
      most: () => pool.most,
      work: (people: readonly BatchPerson[], batch) => pool.run('impact', { people, question }, personAt(batch)),
    }),
  report: (question) => pool.run('impactReport', { question }),
  close: () => pool.close(),
})
