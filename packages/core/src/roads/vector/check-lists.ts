import type { ListType } from '../../plan/value-type.ts'
import { isListColumn, type InputColumns } from '../columns.ts'
import { differ } from '../runtime.ts'
import type { Register } from './kernels.ts'
import { load } from './load.ts'
import type { Texts } from './texts.ts'

/** Marks the records of a block whose list the careful reader must see: too long, a wrong value, one key twice. */
export function checkLists(
  type: ListType,
  column: InputColumns[string],
  from: number,
  n: number,
  refused: Uint8Array,
  texts: Texts,
): void {
  if (!isListColumn(column)) return
  const { offsets, fields } = column
  const values = new Float64Array(type.maxItems)
  const wrong = new Uint8Array(type.maxItems)
  for (let i = 0; i < n; i++) {
    const first = offsets[from + i] ?? 0
    const count = (offsets[from + i + 1] ?? 0) - first
    if (count > type.maxItems) refused[i] = 1
    else if (count > 0 && !type.fields.every((field) => isFine(field, first, count))) refused[i] = 1
  }

  function isFine(field: ListType['fields'][number], first: number, count: number): boolean {
    const given = fields[field.name]
    if (!given) return false
    wrong.fill(0, 0, count)
    load(field.type, { column: given, at: first, n: count }, values, { refused: wrong, marksAbsent: false }, texts)
    for (let j = 0; j < count; j++) if (wrong[j] === 1 || (field.required && !hasValue(values, j))) return false
    return field.name !== type.key || differ(values, count)
  }
}

const hasValue = (values: Register, index: number): boolean => values[index] === values[index]
