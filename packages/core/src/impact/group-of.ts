import type { Path } from '../issues/path.ts'

/** What people are grouped by: where the group stands in a record, or how it is found. */
export type GroupBy = Path | ((record: unknown) => string | null | undefined)

/** The group of one record; `null` where there is none. Only own properties are looked at. */
export function groupOf(record: unknown, by: GroupBy): string | null {
  if (typeof by === 'function') return nameOf(by(record))
  let value = record
  for (const key of by) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
    value = (value as Readonly<Record<string | number, unknown>>)[key]
  }
  return nameOf(value)
}

const nameOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
