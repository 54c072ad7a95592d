import type { Columns } from './data/columns.ts'
import type { Untrusted } from './data/records.ts'
import type { Outcome, OutcomeColumns } from './job/outcome.ts'
import type { Tally } from './measure/tally.ts'

/** One way to do the job, in a file of its own under `contenders/`. */
export type Contender = ObjectsContender | RowsContender | ColumnsContender

interface Common<Form extends string, Road> {
  readonly form: Form
  /** How many records one round takes: about a tenth of a second's worth. */
  readonly records: number
  /** Whether every run keeps the reasons, so that there is no run without them to compare with. */
  readonly alwaysTraces?: boolean
  /** Everything that is done once: parsing, compiling, building. */
  prepare(): Awaitable<Road>
}

type Awaitable<T> = T | Promise<T>

/** Records in, outcome objects out. */
export type ObjectsContender = Common<'objects', ObjectsRoad>
export interface ObjectsRoad {
  /** Scores all and keeps the outcomes, in their order. */
  keep(records: readonly Untrusted[]): Awaitable<readonly Outcome[]>
  /** Scores one after the other, counts each outcome and forgets it. */
  stream(records: Iterable<Untrusted>, tally: Tally): Awaitable<void>
  /** As `keep`, with the value of every step beside each outcome. */
  trace?(records: readonly Untrusted[]): Awaitable<unknown>
}

/** Records in, columns out. Streamed, it gets one block after the other. */
export type RowsContender = Common<'rows-to-columns', RowsRoad>
export interface RowsRoad {
  keep(records: readonly Untrusted[]): OutcomeColumns
  trace?(records: readonly Untrusted[]): unknown
}

/** Columns in, columns out. Streamed, it gets one block after the other. */
export type ColumnsContender = Common<'columns', ColumnsRoad>
export interface ColumnsRoad {
  keep(columns: Columns): OutcomeColumns
  trace?(columns: Columns): unknown
}
