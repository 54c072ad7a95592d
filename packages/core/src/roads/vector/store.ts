import type { ValueType } from '../../plan/value-type.ts'
import { reprOf } from '../columns.ts'
import type { OutputColumn } from '../road.ts'
import type { Register } from './kernels.ts'
import type { Texts } from './texts.ts'

/** What goes into an output column: as numbers over `den`, as small whole numbers, or as texts. */
export interface Written {
  readonly name: string
  readonly type: ValueType
  readonly den: number
  /** What stands for no value among whole numbers. */
  readonly absent: number
}

/** Stores `n` values into a column from `from` on. */
export function store(
  column: OutputColumn,
  from: number,
  n: number,
  register: Register,
  { type, den, absent }: Written,
  texts: Texts,
): void {
  if (Array.isArray(column)) for (let i = 0; i < n; i++) column[from + i] = texts.textOf(register[i] ?? NaN)
  else if (column instanceof Int8Array) storeInt8(column, from, n, register, absent)
  else if (column instanceof Int16Array) storeInt16(column, from, n, register, absent)
  else if (column instanceof Int32Array) storeInt32(column, from, n, register, absent)
  else if (reprOf(type) === 'number') storeNumbers(column as Float64Array, from, n, register, den)
}

// One function for each kind of array, so that each is compiled for it.

function storeNumbers(column: Float64Array, from: number, n: number, register: Register, den: number): void {
  for (let i = 0; i < n; i++) column[from + i] = (register[i] as number) / den + 0
}
function storeInt8(column: Int8Array, from: number, n: number, register: Register, absent: number): void {
  for (let i = 0; i < n; i++) column[from + i] = register[i] === register[i] ? (register[i] as number) : absent
}
function storeInt16(column: Int16Array, from: number, n: number, register: Register, absent: number): void {
  for (let i = 0; i < n; i++) column[from + i] = register[i] === register[i] ? (register[i] as number) : absent
}
function storeInt32(column: Int32Array, from: number, n: number, register: Register, absent: number): void {
  for (let i = 0; i < n; i++) column[from + i] = register[i] === register[i] ? (register[i] as number) : absent
}
