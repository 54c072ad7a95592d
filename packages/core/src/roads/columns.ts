import type { ListType, ValueType } from '../plan/value-type.ts'

/** Numbers and days as they are, `NaN` where there is none; ranks and booleans (0, 1) with −1 where there is none. */
export type Column = Float64Array | Int8Array | Int16Array
/** Texts, `null` where there is none. */
export type TextColumn = readonly (string | null)[]
/** The items of all records one after the other: those of record `i` are `offsets[i]` to `offsets[i + 1] - 1`. */
export interface ListColumn {
  readonly offsets: Uint32Array
  readonly fields: Readonly<Record<string, Column | TextColumn>>
}
export type InputColumns = Readonly<Record<string, Column | TextColumn | ListColumn>>

/** How a value is kept in columns and in the variables of generated code. */
export type Repr = 'number' | 'rank' | 'text'

export const reprOf = (type: ValueType): Repr =>
  type.is === 'number' || type.is === 'date' ? 'number' : type.is === 'text' ? 'text' : 'rank'

/** The array that holds values of a type. */
export function columnKind(type: ValueType): 'Float64Array' | 'Int8Array' | 'Int16Array' | 'text' {
  if (type.is === 'text') return 'text'
  if (type.is === 'number' || type.is === 'date') return 'Float64Array'
  const size = type.is === 'level' ? type.size : type.is === 'choice' ? type.choices.length : 2
  return size <= 127 ? 'Int8Array' : 'Int16Array'
}

/** An empty column for values of a type. */
export function columnOf(type: ValueType, length: number): Column {
  switch (columnKind(type)) {
    case 'Int8Array':
      return new Int8Array(length)
    case 'Int16Array':
      return new Int16Array(length)
    default:
      return new Float64Array(length)
  }
}

export const isListColumn = (column: Column | TextColumn | ListColumn): column is ListColumn => 'offsets' in column

/** Throws a `TypeError` that names the column which a road cannot take: it is a mistake of the program, not of data. */
export function checkColumn(name: string, column: unknown, type: ValueType | ListType, length: number): void {
  if (type.is === 'list') return checkList(name, column, type, length)
  const kind = columnKind(type)
  const isRight =
    kind === 'text' ? Array.isArray(column) : Object.prototype.toString.call(column) === `[object ${kind}]`
  if (!isRight)
    throw new TypeError(`the column "${name}" must be ${kind === 'text' ? 'an array of texts' : `a ${kind}`}`)
  const size = (column as ArrayLike<unknown>).length
  if (size !== length) throw new TypeError(`the column "${name}" has ${size} values, expected ${length}`)
}

function checkList(name: string, column: unknown, type: ListType, length: number): void {
  const list = column as Partial<ListColumn> | undefined
  const offsets = list?.offsets
  if (!(offsets instanceof Uint32Array) || offsets.length !== length + 1 || offsets[0] !== 0)
    throw new TypeError(`the column "${name}" must have offsets: a Uint32Array of ${length + 1}, from 0`)
  for (let index = 0; index < length; index++)
    if ((offsets[index + 1] ?? 0) < (offsets[index] ?? 0))
      throw new TypeError(`the offsets of the column "${name}" must not fall`)
  for (const field of type.fields)
    checkColumn(`${name}.${field.name}`, list?.fields?.[field.name], field.type, offsets[length] ?? 0)
}
