import type { ValueType } from '../../plan/value-type.ts'
import { hasHalfLetter } from '../../text/canonical-json.ts'
import type { Column, TextColumn } from '../columns.ts'
import { loadNumbers, loadRanks, type Register } from './kernels.ts'
import type { Texts } from './texts.ts'

/** `n` values of a column from `at` on. */
export interface Slice {
  readonly column: Column | TextColumn
  readonly at: number
  readonly n: number
}

/** Loads a slice of a column, checked as the careful reader checks it; marks what that would refuse. */
export function load(type: ValueType, slice: Slice, out: Register, refused: Uint8Array, texts: Texts): void {
  const { column, at, n } = slice
  switch (type.is) {
    case 'number':
      return loadNumbers(out, n, column as Float64Array, at, type, refused)
    case 'date':
      return loadNumbers(
        out,
        n,
        column as Float64Array,
        at,
        { den: 1, min: type.first ?? -farthestDay, max: type.last ?? farthestDay },
        refused,
      )
    case 'text':
      return loadTexts(type.maxLength ?? 10_000, slice, out, refused, texts)
    default: {
      const size = type.is === 'boolean' ? 2 : type.is === 'level' ? type.size : type.choices.length
      return loadRanks(out, n, column as Int8Array, at, size, refused)
    }
  }
}

/** As far as `Date` counts, so that every day in a column can be written. */
const farthestDay = 1e8

function loadTexts(limit: number, { column, at, n }: Slice, out: Register, refused: Uint8Array, texts: Texts): void {
  for (let i = 0; i < n; i++) {
    const text = (column as TextColumn)[at + i] ?? null
    out[i] = text === null ? NaN : texts.numberOf(text)
    if (text !== null && (text.length > limit || hasHalfLetter(text))) refused[i] = 1
  }
}
