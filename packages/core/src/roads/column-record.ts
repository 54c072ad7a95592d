import type { Plan } from '../plan/plan.ts'
import { isList, type ValueType } from '../plan/value-type.ts'
import { dayText } from '../scoring/day.ts'
import { isListColumn, type InputColumns } from './columns.ts'

/** Gives single records of columns, as objects that the reference road reads. */
export function columnRecord(plan: Plan, columns: InputColumns): (index: number) => Record<string, unknown> {
  const valueOf = (type: ValueType, column: InputColumns[string] | undefined, index: number): unknown => {
    if (column === undefined || isListColumn(column)) return null
    const value = column[index] ?? null
    if (value === null || typeof value === 'string') return value
    switch (type.is) {
      case 'number':
        return Number.isNaN(value) ? null : value
      case 'date':
        return Number.isNaN(value) ? null : Number.isSafeInteger(value) ? dayText(value) : value
      case 'boolean':
        return value === -1 ? null : value === 1 ? true : value === 0 ? false : value
      case 'level':
        return value === -1 ? null : (plan.scales[type.scale]?.[value] ?? value)
      case 'choice':
        return value === -1 ? null : (type.choices[value] ?? value)
      case 'text':
        return value
    }
  }
  return (index) => {
    const record = Object.create(null) as Record<string, unknown>
    for (const { name, path, type } of plan.inputs) {
      const column = columns[name]
      if (!isList(type)) place(record, path, valueOf(type, column, index))
      else if (column !== undefined && isListColumn(column)) {
        const items: unknown[] = []
        for (let at = column.offsets[index] ?? 0; at < (column.offsets[index + 1] ?? 0); at++)
          items.push(
            Object.fromEntries(
              type.fields.map((field) => [field.name, valueOf(field.type, column.fields[field.name], at)]),
            ),
          )
        place(record, path, items)
      }
    }
    return record
  }
}

/** Builds the nested objects on the way; they have no prototype, so that any key is a plain one. */
function place(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = record
  for (const key of path.slice(0, -1)) {
    at[key] ??= Object.create(null)
    at = at[key] as Record<string, unknown>
  }
  const last = path.at(-1)
  if (last !== undefined) at[last] = value
}
