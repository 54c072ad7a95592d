import type { ValueType } from '../../plan/value-type.ts'
import { absentInt32, reprOf } from '../columns.ts'
import type { OutputColumn } from '../road.ts'
import type { Register } from './kernels.ts'
import type { Texts } from './texts.ts'

/** Where a register goes: as numbers over `den`, as ranks, or as texts. */
export interface Target {
  readonly register: Register
  readonly type: ValueType
  readonly den: number
}

/** Stores `n` values into a column from `from` on. */
export function store(column: OutputColumn, from: number, n: number, target: Target, texts: Texts): void {
  const { register, type, den } = target
  if (Array.isArray(column)) for (let i = 0; i < n; i++) column[from + i] = texts.textOf(register[i] ?? NaN)
  else if (column instanceof Int32Array) storeSmall(column, from, n, register)
  else if (reprOf(type) === 'number') storeNumbers(column as Float64Array, from, n, register, den)
  else storeRanks(column, from, n, register)
}

function storeNumbers(column: Float64Array, from: number, n: number, register: Register, den: number): void {
  for (let i = 0; i < n; i++) column[from + i] = (register[i] as number) / den + 0
}

function storeSmall(column: Int32Array, from: number, n: number, register: Register): void {
  for (let i = 0; i < n; i++) {
    const value = register[i] as number
    column[from + i] = value === value ? value : absentInt32
  }
}

function storeRanks(column: Exclude<OutputColumn, unknown[]>, from: number, n: number, register: Register): void {
  for (let i = 0; i < n; i++) column[from + i] = register[i] === register[i] ? (register[i] as number) : -1
}

/** A column of the same kind. */
export function emptyLike<C extends OutputColumn>(column: C, length: number): C {
  return (
    Array.isArray(column)
      ? Array.from({ length }).fill(null)
      : new (column.constructor as new (n: number) => unknown)(length)
  ) as C
}

/** Puts values where the rows that were gathered came from. */
export function scatter(column: OutputColumn, values: ArrayLike<unknown>, rows: readonly number[], from: number): void {
  rows.forEach((row, index) => {
    column[from + row] = values[index] as never
  })
}
