import type { Frame, Plan, PlanValue } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { UnsignedResult } from '../scoring/result.ts'
import { absentInt32, columnOf, reprOf, tapeKind } from './columns.ts'
import { outcomeFields, statuses, type Outcome } from './outcome.ts'
import type { OutputColumn } from './road.ts'
import type { ScoredColumns } from './scored-columns.ts'

/** The columns that roads write to: the status, the outcomes, then the tape of all plan steps. */
export interface Outputs {
  readonly columns: readonly OutputColumn[]
  /** Stores what the reference road found. */
  store(index: number, outcome: Outcome, frame: Frame): void
  /** The steps of one record from the tape; nothing where there is no tape. */
  frame(index: number): Frame | undefined
  scored<R extends UnsignedResult>(result: (index: number) => R): ScoredColumns<R>
}

export function outputColumns(plan: Plan, length: number, hasTape: boolean): Outputs {
  const status = new Uint8Array(length)
  const outcomes = outcomeFields(plan).map((field) => ({ ...field, column: emptyColumn(field.type, length) }))
  const tape = hasTape ? plan.steps.map(({ id, type }) => ({ id, type, column: emptyTape(type, length) })) : []
  return {
    columns: [status, ...outcomes.map((each) => each.column), ...tape.map((each) => each.column)],
    store(index, outcome, frame) {
      status[index] = statuses.indexOf(outcome.status)
      for (const { of, type, column } of outcomes) {
        const value = frame[of] ?? null
        put(column, index, type, typeof value === 'number' && type.is === 'number' ? value / type.den + 0 : value)
      }
      for (const { id, type, column } of tape) put(column, index, type, frame[id] ?? null)
    },
    frame(index) {
      if (!hasTape) return undefined
      const frame = Object.create(null) as Frame
      for (const { id, type, column } of tape) frame[id] = take(column, index, type)
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

const emptyTape = (type: ValueType, length: number): Exclude<OutputColumn, Uint8Array> =>
  tapeKind(type) === 'Int32Array' ? new Int32Array(length) : emptyColumn(type, length)

function put(column: OutputColumn, index: number, type: ValueType, value: PlanValue): void {
  if (Array.isArray(column)) column[index] = typeof value === 'string' ? value : null
  else column[index] = value === null ? absentIn(column, type) : Number(value)
}

function take(column: OutputColumn, index: number, type: ValueType): PlanValue {
  const value = column[index] ?? null
  if (value === null || typeof value === 'string') return value
  if (reprOf(type) === 'number') return Object.is(value, absentIn(column, type)) ? null : value
  return value < 0 ? null : type.is === 'boolean' ? value === 1 : value
}

const absentIn = (column: OutputColumn, type: ValueType): number =>
  column instanceof Int32Array ? absentInt32 : reprOf(type) === 'number' ? NaN : -1
