import type { Frame, Plan } from '../plan/plan.ts'
import type { HeldOperators } from '../plan/operator.ts'
import { planRunner } from '../plan/run-plan.ts'
import { buildResult } from '../scoring/build-result.ts'
import { recordReader, type ReadRecord } from '../scoring/read-inputs.ts'
import { resultShape } from '../scoring/result-shape.ts'
import type { UnsignedResult } from '../scoring/result.ts'
import { outcomeReader, type Outcome } from './outcome.ts'
import type { Road } from './road.ts'

/**
 * Runs a plan, by the fastest road that it was given; what a fast road leaves out, the reference road takes.
 *
 * @typeParam Given - what a record must look like; anything, unless the rule set was built with its types
 * @typeParam Out - what its outcome looks like
 */
export interface Runner<R extends UnsignedResult = UnsignedResult, Given = unknown, Out extends Outcome = Outcome> {
  readonly plan: Plan
  /**
   * Scores one record: an object with the inputs by their ids or declared paths. What is wrong with it comes back as
   * issues in the result, never as an exception: also a getter or a proxy that throws. Records are plain data, and are
   * read more than once.
   */
  score(record: Given): R
  /** The outcome of one record alone. */
  outcome(record: Given): Out
  /** The outcomes of many records, one after the other; nothing is kept. */
  scoreMany(records: AsyncIterable<Given>): AsyncGenerator<Out>
  scoreMany(records: Iterable<Given>): Generator<Out>
}

/** What a runner may be given besides its plan. */
export interface RunnerOptions {
  /** For plans that call operators, made by `holdOperators`. */
  readonly operators?: HeldOperators
  /** A faster road than the reference one, made for this very plan. */
  readonly road?: Road
}

/**
 * Runs a compiled plan. Needs neither the compiler nor a schema, so that a page that only scores loads little.
 *
 * @example
 * ```ts doctest
 * import { compile, parseRuleSet } from '@sasando/core'
 * import { createRunner } from '@sasando/core/run'
 * const { plan } = compile(
 *   parseRuleSet(`{
 *     "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *     "inputs": { "teknis": { "type": "number", "digits": 1, "range": [0, 100] } },
 *     "steps": [{ "id": "nilai", "kind": "logic", "logic": { "+": [{ "var": "teknis" }, 5] } }],
 *     "outcome": { "score": "nilai" }
 *   }`),
 * )
 * createRunner(JSON.parse(JSON.stringify(plan))).outcome({ teknis: 89.5 }) // => { status: 'complete', score: 94.5 }
 * ```
 */
export function createRunner(plan: Plan, options: RunnerOptions = {}): Runner {
  return Object.freeze(recordRunner(plan, options, (result) => result).runner)
}

/** A runner with what lies under it, for the runners that do more. */
export interface RecordRunner<R extends UnsignedResult> {
  readonly runner: Runner<R>
  /** The reference road. */
  run(record: unknown): ReadRecord
  readOutcome(read: ReadRecord, frame: Frame): Outcome
  result(read: ReadRecord, frame: Frame): R
}

/**
 * @param finish - makes the result that the caller gets
 * @param inTurn - scores one record after the other; fast roads bring what costs less than a generator
 */
export function recordRunner<R extends UnsignedResult>(
  plan: Plan,
  { operators = new Map(), road = {} }: RunnerOptions,
  finish: (result: UnsignedResult) => R,
  inTurn = outcomes,
): RecordRunner<R> {
  const readRecord = recordReader(plan)
  const shape = resultShape(plan)
  const readOutcome = outcomeReader(plan)
  const runSteps = planRunner(plan, operators)
  const run = (record: unknown): ReadRecord => {
    const read = readRecord(record)
    const failures = runSteps(read.frame)
    const { issues } = read
    return failures.length === 0 ? read : { ...read, issues: [...issues, ...failures] }
  }
  const result = (read: ReadRecord, frame: Frame): R => finish(buildResult(shape, read, frame))
  const careful = (record: unknown): Outcome => {
    const read = run(record)
    return readOutcome(read, read.frame)
  }
  const outcome = (record: unknown): Outcome => {
    let found: Outcome | undefined
    try {
      found = road.object?.(record)
    } catch {
      // Looking at the record threw; the careful reader says so.
    }
    return found ?? careful(record)
  }
  function scoreMany(records: AsyncIterable<unknown>): AsyncGenerator<Outcome>
  function scoreMany(records: Iterable<unknown>): Generator<Outcome>
  function scoreMany(records: AsyncIterable<unknown> | Iterable<unknown>) {
    return Symbol.asyncIterator in records ? outcomesAsync(records, outcome) : inTurn(records, outcome)
  }
  const score = (record: unknown): R => {
    let trace: Frame | undefined
    try {
      trace = road.trace?.(record)
    } catch {
      // As above.
    }
    if (trace) {
      const read = readRecord(record)
      return result(read, Object.assign(read.frame, trace))
    }
    const read = run(record)
    return result(read, read.frame)
  }
  return { runner: { plan, score, outcome, scoreMany }, run, readOutcome, result }
}

export function* outcomes(records: Iterable<unknown>, outcome: (record: unknown) => Outcome): Generator<Outcome> {
  for (const record of records) yield outcome(record)
}

async function* outcomesAsync(
  records: AsyncIterable<unknown>,
  outcome: (record: unknown) => Outcome,
): AsyncGenerator<Outcome> {
  for await (const record of records) yield outcome(record)
}
