import { checkThat } from '../options/check-option.ts'
import type { Plan } from '../plan/plan.ts'
import { planRunner } from '../plan/run-plan.ts'
import { recordReader } from '../scoring/read-inputs.ts'
import type { UnsignedResult } from '../scoring/result.ts'
import { checkColumn, type InputColumns } from './columns.ts'
import { columnRecord } from './column-record.ts'
import type { Outcome } from './outcome.ts'
import { outcomesOfList } from './outcomes-of-list.ts'
import { outputColumns, type Outputs } from './output-columns.ts'
import { recordRunner, type Runner, type RunnerOptions } from './runner.ts'
import type { ScoredColumns } from './scored-columns.ts'
import { withoutTaped } from './tape.ts'

/** A runner that also scores many records at once, into columns. */
export interface ColumnRunner<
  R extends UnsignedResult = UnsignedResult,
  Given = unknown,
  Out extends Outcome = Outcome,
> extends Runner<R, Given, Out> {
  /** The outcomes of records, in columns. */
  scoreRows(records: readonly Given[]): ScoredColumns<R>
  /**
   * The outcomes of records that are in columns already: one per input, each as `InputColumns` says.
   *
   * @param options.tape - keeps the rounded values of all steps, so that the result of a record shows those and need not
   *   round again; what follows from them by whole numbers is made when it is asked for
   *
   * @throws TypeError when a column is missing, of the wrong kind or of the wrong length
   */
  scoreColumns(columns: InputColumns, options?: { readonly tape?: boolean }): ScoredColumns<R>
}

/** Records are given to a road in blocks: short enough to stay in the processor's cache, long enough to be worth it. */
const blockSize = 1024

/** Runs a road over some records; pushes the places of those that it leaves out. */
type Block = (from: number, to: number, slow: number[]) => void

/** As `createRunner`, with the functions for many records at once. */
export const createColumnRunner = (plan: Plan, options: RunnerOptions = {}): ColumnRunner =>
  columnRunner(plan, options, (result) => result)

/** @param finish - makes the result that the caller gets */
export function columnRunner<R extends UnsignedResult>(
  plan: Plan,
  options: RunnerOptions,
  finish: (result: UnsignedResult) => R,
): ColumnRunner<R> {
  const { runner, run, readOutcome, result } = recordRunner(plan, options, finish, outcomesOfList)
  const { road = {}, operators = new Map() } = options
  const readRecord = recordReader(plan)
  const runOthers = planRunner(withoutTaped(plan), operators)

  /** Runs a road over all blocks, then the reference road over the records that it left out. */
  const fill = (
    length: number,
    outputs: Outputs,
    block: Block | undefined,
    recordAt: (index: number) => unknown,
  ): void => {
    const slow: number[] = []
    if (block)
      for (let from = 0; from < length; from += blockSize) block(from, Math.min(from + blockSize, length), slow)
    else for (let index = 0; index < length; index++) slow.push(index)
    for (const index of slow) {
      const read = run(recordAt(index))
      outputs.store(index, readOutcome(read, read.frame), read.frame)
    }
  }

  return Object.freeze({
    ...runner,
    scoreRows(records: readonly unknown[]) {
      checkThat(Array.isArray(records), 'records', 'a list', records)
      const { length } = records
      const outputs = outputColumns(plan, length, false)
      const { rows } = road
      const block: Block | undefined =
        rows &&
        ((from, to, slow) => {
          const before = slow.length
          try {
            rows(records, from, to, outputs.columns, slow)
          } catch {
            // Looking at one of the records threw; the careful reader says at which.
            slow.length = before
            for (let index = from; index < to; index++) slow.push(index)
          }
        })
      fill(length, outputs, block, (index) => records[index])
      return outputs.scored((index) => runner.score(records[index]))
    },
    scoreColumns(columns: InputColumns, { tape = false } = {}) {
      checkThat(typeof columns === 'object' && columns !== null, 'columns', 'an object', columns)
      const [inputs, length] = inOrder(plan, columns)
      const outputs = outputColumns(plan, length, tape)
      const kernel = tape ? road.tape : road.columns
      const recordAt = columnRecord(plan, columns)
      const block: Block | undefined = kernel && ((from, to, slow) => kernel(inputs, from, to, outputs.columns, slow))
      fill(length, outputs, block, recordAt)
      return outputs.scored((index) => {
        const record = recordAt(index)
        const taped = outputs.frame(index)
        if (!taped) return runner.score(record)
        const read = readRecord(record)
        const failures = runOthers(Object.assign(read.frame, taped))
        return result({ ...read, issues: [...read.issues, ...failures] }, read.frame)
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
