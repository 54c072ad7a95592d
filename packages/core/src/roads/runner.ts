import type { Plan } from '../plan/plan.ts'
import { runPlan, type PlanOperator } from '../plan/run-plan.ts'
import { buildResult } from '../scoring/build-result.ts'
import { recordReader } from '../scoring/read-inputs.ts'
import { resultShape } from '../scoring/result-shape.ts'
import type { Result } from '../scoring/result.ts'
import { checkColumn, type InputColumns } from './columns.ts'
import { columnRecord } from './column-record.ts'
import { outcomeReader, type Outcome } from './outcome.ts'
import { outputColumns, type Outputs } from './output-columns.ts'
import type { Road } from './road.ts'
import type { ScoredColumns } from './scored-columns.ts'

/** Runs a plan, by the fastest road that it was given; what a fast road leaves out, the reference road takes. */
export interface Runner {
  readonly plan: Plan
  /**
   * Scores one record: an object with the inputs by their ids or declared paths. What is wrong with it comes back as
   * issues in the result, never as an exception.
   */
  score(record: unknown): Result
  /** The outcome of one record alone. */
  outcome(record: unknown): Outcome
  /** The outcomes of many records, one after the other; nothing is kept. */
  scoreMany(records: AsyncIterable<unknown>): AsyncGenerator<Outcome>
  scoreMany(records: Iterable<unknown>): Generator<Outcome>
  /** The outcomes of records, in columns. */
  scoreRows(records: readonly unknown[]): ScoredColumns
  /**
   * The outcomes of records that are in columns already: one per input, each as `InputColumns` says.
   *
   * @param options.tape - keeps the values of all steps, so that the result of a record need not be computed again
   *
   * @throws TypeError when a column is missing, of the wrong kind or of the wrong length
   */
  scoreColumns(columns: InputColumns, options?: { readonly tape?: boolean }): ScoredColumns
}

/** Records are given to a road in blocks: short enough to stay in the processor's cache, long enough to be worth it. */
const blockSize = 1024

/** What a runner may be given besides its plan. */
export interface RunnerOptions {
  /** The operators that the plan calls, by name. */
  readonly operators?: ReadonlyMap<string, PlanOperator>
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
export function createRunner(plan: Plan, { operators = new Map(), road = {} }: RunnerOptions = {}): Runner {
  const readRecord = recordReader(plan)
  const shape = resultShape(plan)
  const readOutcome = outcomeReader(plan)
  const run = (record: unknown) => {
    const read = readRecord(record)
    return { read, frame: runPlan(plan, read.frame, operators) }
  }
  const score = (record: unknown): Result => {
    const { read, frame } = run(record)
    return buildResult(shape, read, frame)
  }
  const careful = (record: unknown): Outcome => {
    const { read, frame } = run(record)
    return readOutcome(read, frame)
  }
  const outcome = (record: unknown): Outcome => road.object?.(record) ?? careful(record)

  /** Runs a road over all blocks, then the reference road over the records that it left out. */
  const fill = (
    length: number,
    outputs: Outputs,
    block: ((from: number, to: number, slow: number[]) => void) | undefined,
    recordAt: (index: number) => unknown,
  ): void => {
    const slow: number[] = []
    if (block)
      for (let from = 0; from < length; from += blockSize) block(from, Math.min(from + blockSize, length), slow)
    else for (let index = 0; index < length; index++) slow.push(index)
    for (const index of slow) {
      const { read, frame } = run(recordAt(index))
      outputs.store(index, readOutcome(read, frame), frame)
    }
  }

  function scoreMany(records: AsyncIterable<unknown>): AsyncGenerator<Outcome>
  function scoreMany(records: Iterable<unknown>): Generator<Outcome>
  function scoreMany(records: AsyncIterable<unknown> | Iterable<unknown>) {
    return Symbol.asyncIterator in records ? outcomesAsync(records, outcome) : outcomes(records, outcome)
  }

  return Object.freeze({
    plan,
    score,
    outcome,
    scoreMany,
    scoreRows(records: readonly unknown[]) {
      const { length } = records
      const outputs = outputColumns(plan, length, false)
      const { rows } = road
      fill(
        length,
        outputs,
        rows && ((from, to, slow) => rows(records, from, to, outputs.columns, slow)),
        (index) => records[index],
      )
      return outputs.scored((index) => score(records[index]))
    },
    scoreColumns(columns: InputColumns, { tape = false } = {}) {
      const [inputs, length] = inOrder(plan, columns)
      const outputs = outputColumns(plan, length, tape)
      const kernel = tape ? road.tape : road.columns
      const recordAt = columnRecord(plan, columns)
      fill(length, outputs, kernel && ((from, to, slow) => kernel(inputs, from, to, outputs.columns, slow)), recordAt)
      return outputs.scored((index) => {
        const taped = outputs.frame(index)
        if (!taped) return score(recordAt(index))
        const read = readRecord(recordAt(index))
        return buildResult(shape, read, Object.assign(read.frame, taped))
      })
    },
  })
}

/** The columns in the order of the plan's inputs, checked; and how many records they have. */
function inOrder(plan: Plan, columns: InputColumns): [inputs: InputColumns[string][], length: number] {
  const first = plan.inputs[0]
  const column = first && columns[first.name]
  const length = column === undefined ? 0 : 'offsets' in column ? column.offsets.length - 1 : column.length
  const inputs = plan.inputs.map(({ name, type }) => {
    const given = Object.hasOwn(columns, name) ? columns[name] : undefined
    checkColumn(name, given, type, length)
    return given as InputColumns[string]
  })
  return [inputs, length]
}

function* outcomes(records: Iterable<unknown>, outcome: (record: unknown) => Outcome): Generator<Outcome> {
  for (const record of records) yield outcome(record)
}

async function* outcomesAsync(
  records: AsyncIterable<unknown>,
  outcome: (record: unknown) => Outcome,
): AsyncGenerator<Outcome> {
  for await (const record of records) yield outcome(record)
}
