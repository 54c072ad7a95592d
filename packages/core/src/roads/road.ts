import type { HeldOperators } from '../plan/operator.ts'
import type { Frame, Plan } from '../plan/plan.ts'
import type { Column, InputColumns, ListColumn, TextColumn } from './columns.ts'
import type { Outcome } from './outcome.ts'

/** An output that a road writes to. */
export type OutputColumn = Column | Int32Array | Uint8Array | (string | null)[]
export type Inputs = readonly InputColumns[string][]

/** A fast way to run a plan. What it must not take, it leaves out, and the reference road takes it. */
export interface Road {
  /** Nothing where the record must be read with more care. */
  object?(record: unknown): Outcome | undefined
  /** The values of all steps, as the reference road leaves them in a frame; nothing where it must be read with care. */
  trace?(record: unknown): Frame | undefined
  /** Writes the outcomes of `records[from]` to `records[to - 1]`; pushes the places of those it leaves out. */
  rows?(records: readonly unknown[], from: number, to: number, outputs: readonly OutputColumn[], slow: number[]): void
  columns?(inputs: Inputs, from: number, to: number, outputs: readonly OutputColumn[], slow: number[]): void
  /** As `columns`, with a column for each of `tapedSteps` after the outcomes. */
  tape?(inputs: Inputs, from: number, to: number, outputs: readonly OutputColumn[], slow: number[]): void
}

/** Makes the fast road of a plan; `operators` are those of plugins that the plan calls. */
export type RoadMaker = (plan: Plan, operators: HeldOperators) => Road

export type { Column, InputColumns, ListColumn, TextColumn }
