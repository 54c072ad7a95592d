import type { ListType } from '../../plan/value-type.ts'
import { lookOf } from '../../text/look-of.ts'
import { isListColumn, type InputColumns } from '../columns.ts'
import { differ } from '../runtime.ts'
import type { Register } from './kernels.ts'
import { loader } from './load.ts'
import type { TextNumbers, Texts } from './texts.ts'

/**
 * Prepares what marks the records of a block whose list the careful reader must see: too long, a wrong value, one key
 * twice.
 */
export function listChecker(
  type: ListType,
  careful: Uint8Array,
  texts: Texts,
): (column: InputColumns[string], from: number, n: number) => void {
  const values = new Float64Array(type.maxItems)
  const wrong = new Uint8Array(type.maxItems)
  // Keys that look the same are one.
  const keys: TextNumbers = { numberOf: (text) => texts.numberOf(lookOf(text)) }
  const fields = type.fields.map((field) => ({
    ...field,
    load: loader(field.type, values, { refused: wrong, marksAbsent: false }, field.name === type.key ? keys : texts),
  }))
  return (column, from, n) => {
    if (!isListColumn(column)) return
    const { offsets } = column
    const isFine = ({ name, required, load }: (typeof fields)[number], first: number, count: number): boolean => {
      const given = column.fields[name]
      if (!given) return false
      wrong.fill(0, 0, count)
      load(given, first, count)
      for (let j = 0; j < count; j++) if (wrong[j] === 1 || (required && !hasValue(values, j))) return false
      return name !== type.key || differ(values, count)
    }
    for (let i = 0; i < n; i++) {
      const first = offsets[from + i] ?? 0
      const count = (offsets[from + i + 1] ?? 0) - first
      if (count > type.maxItems) careful[i] = 1
      else if (count > 0 && !fields.every((field) => isFine(field, first, count))) careful[i] = 1
    }
  }
}

const hasValue = (values: Register, index: number): boolean => values[index] === values[index]
