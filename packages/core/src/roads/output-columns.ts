import type { Frame, Plan, PlanValue } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { UnsignedResult } from '../scoring/result.ts'
import { columnOf, reprOf } from './columns.ts'
import { outcomeFields, statuses, type Outcome } from './outcome.ts'
import type { OutputColumn } from './road.ts'
import type { ScoredColumns } from './scored-columns.ts'
import { tapeColumn, tapedSteps, tapeForm } from './tape.ts'

/** The columns that roads write to: the status, the outcomes, then the tape. */
export interface Outputs {
  readonly columns: readonly OutputColumn[]
  /** Stores what the reference road found. */
  store(index: number, outcome: Outcome, frame: Frame): void
  /** What the tape has of one record; nothing where there is no tape. */
  frame(index: number): Frame | undefined
  scored<R extends UnsignedResult>(result: (index: number) => R): ScoredColumns<R>
}

export function outputColumns(plan: Plan, length: number, hasTape: boolean): Outputs {
  const status = new Uint8Array(length)
  const outcomes = outcomeFields(plan).map((field) => ({
    ...field,
    absent: reprOf(field.type) === 'number' ? NaN : -1,
    column: emptyColumn(field.type, length),
  }))
  const tape = (hasTape ? tapedSteps(plan) : []).map(({ id, type }) => {
    const form = tapeForm(type)
    return { id, type, absent: form.absent, column: tapeColumn(form, length) }
  })
  return {
    columns: [status, ...outcomes.map((each) => each.column), ...tape.map((each) => each.column)],
    store(index, outcome, frame) {
      status[index] = statuses.indexOf(outcome.status)
      for (const { of, type, absent, column } of outcomes) {
        const value = frame[of] ?? null
        put(column, index, absent, typeof value === 'number' && type.is === 'number' ? value / type.den + 0 : value)
      }
      for (const { id, absent, column } of tape) put(column, index, absent, frame[id] ?? null)
    },
    frame(index) {
      if (!hasTape) return undefined
      const frame = Object.create(null) as Frame
      for (const { id, type, absent, column } of tape) frame[id] = take(column[index], type, absent)
      return frame
    },
    scored: (result) =>
      Object.freeze({
        length,
        status,
        outcome: Object.fromEntries(outcomes.map(({ name, column }) => [name, column])) as ScoredColumns['outcome'],
        result(index: number) {
          if (!Number.isInteger(index) || index < 0 || index >= length)
            throw new RangeError(`there is no record ${index} among ${length}`)
          return result(index)
        },
      }),
  }
}

const emptyColumn = (type: ValueType, length: number): Exclude<OutputColumn, Uint8Array> =>
  type.is === 'text' ? Array.from<string | null>({ length }).fill(null) : columnOf(type, length)

function put(column: OutputColumn, index: number, absent: number, value: PlanValue): void {
  if (Array.isArray(column)) column[index] = typeof value === 'string' ? value : null
  else column[index] = value === null ? absent : Number(value)
}

function take(value: number | string | null | undefined, type: ValueType, absent: number): PlanValue {
  if (value === undefined || Object.is(value, absent)) return null
  return type.is === 'boolean' ? value === 1 : value
}
