import type { Frame, Plan, PlanItem, PlanValue } from '../../plan/plan.ts'
import { isList, type ListType, type ValueType } from '../../plan/value-type.ts'
import { recordReader } from '../../scoring/read-inputs.ts'
import { columnOf, reprOf, type Column, type ListColumn, type TextColumn } from '../columns.ts'
import type { Road } from '../road.ts'
import { roomLike, scatter } from './gather.ts'

type Block<K extends 'rows' | 'columns'> = NonNullable<Road[K]>

/**
 * Rows for a road that only takes columns: the careful reader reads each record, and what it took becomes columns. What
 * it has something to say about, and lists that are not there, are left to the reference road.
 */
export function rowsByColumns(plan: Plan, columns: Block<'columns'>): Block<'rows'> | undefined {
  const types = plan.inputs.flatMap(({ type }) => (isList(type) ? type.fields.map((field) => field.type) : [type]))
  if (!types.every(isKept)) return undefined
  const read = recordReader(plan)
  const lists = plan.inputs.flatMap(({ name, type }) => (isList(type) ? [name] : []))
  return (records, from, to, outputs, slow) => {
    const frames: Frame[] = []
    const rows: number[] = []
    for (let row = from; row < to; row++) {
      const { frame, issues } = read(records[row])
      if (issues.length > 0 || lists.some((name) => frame[name] === null)) slow.push(row)
      else {
        frames.push(frame)
        rows.push(row)
      }
    }
    const inputs = plan.inputs.map(({ name, type }) => {
      const values = frames.map((frame) => frame[name] ?? null)
      return isList(type) ? listColumn(type, values as readonly (readonly PlanItem[])[]) : valueColumn(type, values)
    })
    const room = outputs.map((column) => roomLike(column, rows.length))
    const left: number[] = []
    columns(inputs, 0, rows.length, room, left)
    outputs.forEach((column, index) => scatter(column, room[index] ?? [], rows))
    for (const index of left) slow.push(rows[index] ?? 0)
  }
}

/** Whether every number comes back from the double in a column: a quotient and a product are off by less than a half. */
const isKept = (type: ValueType): boolean =>
  type.is !== 'number' || type.den === 1 || Math.max(-type.min, type.max) <= 2 ** 50

function valueColumn(type: ValueType, values: readonly PlanValue[]): Column | TextColumn {
  if (type.is === 'text') return values as TextColumn
  const column = columnOf(type, values.length)
  const absent = reprOf(type) === 'number' ? NaN : -1
  const den = type.is === 'number' ? type.den : 1
  for (const [index, value] of values.entries()) column[index] = value === null ? absent : Number(value) / den
  return column
}

function listColumn({ fields }: ListType, lists: readonly (readonly PlanItem[])[]): ListColumn {
  const offsets = new Uint32Array(lists.length + 1)
  for (const [index, items] of lists.entries()) offsets[index + 1] = (offsets[index] ?? 0) + items.length
  const all = lists.flat()
  return {
    offsets,
    fields: Object.fromEntries(
      fields.map(({ name, type }) => {
        const values = all.map((item) => item[name] ?? null)
        return [name, valueColumn(type, values)]
      }),
    ),
  }
}
