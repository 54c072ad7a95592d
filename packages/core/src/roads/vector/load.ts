import type { ValueType } from '../../plan/value-type.ts'
import { hasHalfLetter } from '../../text/canonical-json.ts'
import type { Column, TextColumn } from '../columns.ts'
import { loadNumbers, loadRanks, loadSmallNumbers, type Marks, type Register } from './kernels.ts'
import type { Texts } from './texts.ts'

/** `n` values of a column from `at` on. */
export interface Slice {
  readonly column: Column | TextColumn
  readonly at: number
  readonly n: number
}

/** Loads a slice of a column, checked as the careful reader checks it; marks what that would refuse. */
export function load(type: ValueType, slice: Slice, out: Register, marks: Marks, texts: Texts): void {
  const { column, at, n } = slice
  switch (type.is) {
    case 'number':
      return (type.min >= 0 && type.max < 2 ** 31 ? loadSmallNumbers : loadNumbers)(
        out,
        n,
        column as Float64Array,
        at,
        type,
        marks,
      )
    case 'date':
      return loadNumbers(
        out,
        n,
        column as Float64Array,
        at,
        { den: 1, min: type.first ?? -farthestDay, max: type.last ?? farthestDay },
        marks,
      )
    case 'text':
      return loadTexts(type.maxLength ?? 10_000, slice, out, marks, texts)
    default: {
      const size = type.is === 'boolean' ? 2 : type.is === 'level' ? type.size : type.choices.length
      return loadRanks(out, n, column as Int8Array, at, size, marks)
    }
  }
}

/** As far as `Date` counts, so that every day in a column can be written. */
const farthestDay = 1e8

function loadTexts(limit: number, { column, at, n }: Slice, out: Register, marks: Marks, texts: Texts): void {
  for (let i = 0; i < n; i++) {
    const text = (column as TextColumn)[at + i] ?? null
    const isRefused = text !== null && (text.length > limit || hasHalfLetter(text))
    out[i] = text === null || isRefused ? NaN : texts.numberOf(text)
    if (isRefused || (text === null && marks.marksAbsent)) marks.refused[i] = 1
  }
}
