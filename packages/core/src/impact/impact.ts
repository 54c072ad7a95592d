import { checkCount, checkThat } from '../options/check-option.ts'
import { columnOutcome } from '../roads/column-outcome.ts'
import type { ColumnRunner } from '../roads/column-runner.ts'
import type { Outcome } from '../roads/outcome.ts'
import type { Runner } from '../roads/runner.ts'
import { ComparedOutcome } from './compared-outcome.ts'
import type { GroupBy } from './group-of.ts'
import { GroupedMoves } from './grouped-moves.ts'
import type { Impact } from './impact-report.ts'

/** A rule set that scores: what `compile` gives. Many records at once are much faster than one by one. */
export type ImpactScorer = Pick<Runner, 'plan' | 'outcome'> & Partial<Pick<ColumnRunner, 'scoreRows'>>

export interface ImpactOptions {
  /**
   * What people are also totalled by: `{ unit: ['unit'], grade: (record) => … }`. A path leads into the record, own
   * properties only; a function gives the name of the group, or nothing.
   */
  readonly groupBy?: Readonly<Record<string, GroupBy>>
  /** Names a person among the movers. Asked only for those who are named. */
  readonly identify?: (record: unknown, index: number) => string
  /** How many movers are named each way; 10 where not given. */
  readonly top?: number
  /** How many groups of one kind are told apart; 1000 where not given. The rest are counted together. */
  readonly mostGroups?: number
}

/** Compares two rule sets while people come by, one at a time; for streams. */
export interface ImpactCount {
  /** @returns false where one of the two rule sets refused a value of the record; it is counted all the same */
  add(record: unknown): boolean
  /** What has been counted so far. */
  report(): Impact
}

/**
 * Whom a change of rules moves: every record is scored by both rule sets, and nothing of it is kept but counts and the
 * few who move farthest. A score never depends on colleagues, so neither does any line here.
 *
 * @throws TypeError or RangeError that names an option which it cannot take
 *
 * @example
 * ```ts doctest
 * import { compile, impact, parseRuleSet } from '@sasando/core'
 * const rules = (bonus: number) =>
 *   compile(
 *     parseRuleSet(`{
 *       "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *       "inputs": { "teknis": { "type": "number", "digits": 1, "range": [0, 100] } },
 *       "steps": [{ "id": "nilai", "kind": "logic", "logic": { "+": [{ "var": "teknis" }, ${bonus}] } }],
 *       "outcome": { "score": "nilai" }
 *     }`),
 *   )
 * const { outcomes } = impact(rules(5), rules(7), [{ teknis: 80 }, { teknis: 90 }, {}])
 * outcomes.score?.up // => 2
 * outcomes.score?.difference // => '4.0'
 * outcomes.score?.stillMissing // => 1
 * ```
 */
export function impact(
  before: ImpactScorer,
  after: ImpactScorer,
  records: Iterable<unknown>,
  options: ImpactOptions = {},
): Impact {
  const { count, report } = counter(before, after, options)
  const [from, to] = [blockScorer(before), blockScorer(after)]
  for (const block of inBlocks(records)) {
    const [old, next] = [from(block), to(block)]
    block.forEach((record, index) => count(record, old(index), next(index)))
  }
  return report()
}

/** As `impact`, for records that come one by one. */
export function createImpact(before: ImpactScorer, after: ImpactScorer, options: ImpactOptions = {}): ImpactCount {
  const { count, report } = counter(before, after, options)
  return { add: (record) => count(record, before.outcome(record), after.outcome(record)), report }
}

interface Counter {
  /** @returns whether neither outcome is refused */
  count(record: unknown, from: Outcome, to: Outcome): boolean
  report(): Impact
}

function counter(before: ImpactScorer, after: ImpactScorer, options: ImpactOptions): Counter {
  const { groupBy = {}, identify, top = 10, mostGroups = 1000 } = options
  checkCount('top', top)
  checkCount('mostGroups', mostGroups)
  checkThat(identify === undefined || typeof identify === 'function', 'identify', 'a function', identify)
  for (const [name, by] of Object.entries(groupBy))
    checkThat(typeof by === 'function' || Array.isArray(by), `groupBy.${name}`, 'a path as a list, or a function', by)
  const [old, next] = [Object.keys(before.plan.outcome), Object.keys(after.plan.outcome)]
  const outcomes = next
    .filter((name) => old.includes(name))
    .map((name) => new ComparedOutcome(name, before.plan, after.plan, top))
  const groups = Object.entries(groupBy).map(
    ([name, by]) => [name, new GroupedMoves(by, mostGroups, outcomes)] as const,
  )
  let people = 0
  let refused = 0
  return {
    count(record, from, to) {
      const index = people++
      const isRefused = from.status === 'refused' || to.status === 'refused'
      if (isRefused) refused += 1
      const who = (): string => (identify ? identify(record, index) : String(index))
      const movements = outcomes.map((each) => each.add(from, to, who))
      for (const [, each] of groups) each.add(record, movements)
      return !isRefused
    },
    report: () => ({
      before: before.plan.ruleSet,
      after: after.plan.ruleSet,
      people,
      refused,
      outcomes: Object.fromEntries(outcomes.map((each) => [each.name, each.report()])),
      notCompared: [...old.filter((name) => !next.includes(name)), ...next.filter((name) => !old.includes(name))],
      groups: Object.fromEntries(groups.map(([name, each]) => [name, each.report()])),
    }),
  }
}

/** As many records as are scored at once. */
const blockSize = 1024

function* inBlocks(records: Iterable<unknown>): Generator<readonly unknown[]> {
  let block: unknown[] = []
  for (const record of records) {
    block.push(record)
    if (block.length < blockSize) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

/** Scores some records by the fastest way that the scorer has. */
function blockScorer(scorer: ImpactScorer): (records: readonly unknown[]) => (index: number) => Outcome {
  const { scoreRows } = scorer
  if (!scoreRows) return (records) => (index) => scorer.outcome(records[index])
  const outcomeAt = columnOutcome(scorer.plan)
  return (records) => {
    const scored = scoreRows(records)
    return (index) => outcomeAt(scored, index)
  }
}
