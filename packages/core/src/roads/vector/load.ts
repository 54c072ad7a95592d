import type { ValueType } from '../../plan/value-type.ts'
import { hasHalfLetter } from '../../text/canonical-json.ts'
import type { Column, TextColumn } from '../columns.ts'
import { loadNumbers, loadRanks, loadSmallNumbers, type Marks, type Register } from './kernels.ts'
import type { TextNumbers } from './texts.ts'

/** Loads `n` values of a column from `at` on. */
export type Load = (column: Column | TextColumn, at: number, n: number) => void

/** Prepares loads into a register, checked as the careful reader checks; they mark what that would refuse. */
export function loader(type: ValueType, out: Register, marks: Marks, texts: TextNumbers): Load {
  switch (type.is) {
    case 'number': {
      const kernel = type.min > -(2 ** 51) && type.max < 2 ** 51 ? loadSmallNumbers : loadNumbers
      return numbers(kernel, out, { den: type.den, min: type.min, max: type.max }, marks)
    }
    case 'date':
      return numbers(
        loadNumbers,
        out,
        { den: 1, min: type.first ?? -farthestDay, max: type.last ?? farthestDay },
        marks,
      )
    case 'text':
      return textLoader(type.maxLength ?? 10_000, out, marks, texts)
    default: {
      const size = type.is === 'boolean' ? 2 : type.is === 'level' ? type.size : type.choices.length
      return (column, at, n) => loadRanks(out, n, column as Int8Array, at, size, marks)
    }
  }
}

const numbers =
  (kernel: typeof loadNumbers, out: Register, bounds: Parameters<typeof loadNumbers>[4], marks: Marks): Load =>
  (column, at, n) =>
    kernel(out, n, column as Float64Array, at, bounds, marks)

/** As far as `Date` counts, so that every day in a column can be written. */
const farthestDay = 1e8

const textLoader =
  (limit: number, out: Register, { refused, marksAbsent }: Marks, texts: TextNumbers): Load =>
  (column, at, n) => {
    for (let i = 0; i < n; i++) {
      const text = (column as TextColumn)[at + i] ?? null
      const isRefused = text !== null && (text.length > limit || hasHalfLetter(text))
      out[i] = text === null || isRefused ? NaN : texts.numberOf(text)
      if (isRefused || (text === null && marksAbsent)) refused[i] = 1
    }
  }
