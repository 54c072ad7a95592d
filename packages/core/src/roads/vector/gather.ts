import { isListColumn, type Column, type InputColumns, type TextColumn } from '../columns.ts'
import type { OutputColumn } from '../road.ts'

/** Room for values of the same kind as a column's. */
export function roomLike<C extends OutputColumn | Column | TextColumn>(column: C, length: number): C {
  return (
    Array.isArray(column)
      ? Array.from({ length }).fill(null)
      : new (column.constructor as new (n: number) => unknown)(length)
  ) as C
}

/** Puts the values of some rows into `room`, one after the other. */
export function gather(
  column: InputColumns[string],
  rows: readonly number[],
  room: InputColumns[string] | undefined,
): void {
  if (room === undefined || isListColumn(column)) return
  rows.forEach((row, index) => {
    ;(room as unknown[])[index] = column[row]
  })
}

/** Puts values where the rows that were gathered came from. */
export function scatter(column: OutputColumn, values: ArrayLike<unknown>, rows: readonly number[]): void {
  rows.forEach((row, index) => {
    column[row] = values[index] as never
  })
}
