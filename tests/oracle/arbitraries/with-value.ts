type Members = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy of a record with one value changed; what stands in the way of its path is replaced. */
export function withValue(record: Members, [key = '', ...rest]: readonly string[], value: unknown): Members {
  const inside = record[key]
  return { ...record, [key]: rest.length === 0 ? value : withValue(isObject(inside) ? inside : {}, rest, value) }
}
