/** A copy of a record with another value at `path`. What is not on the way there is shared with the original. */
export function withValue(record: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const own = typeof record === 'object' && record !== null ? record : {}
  const inner = Object.hasOwn(own, key) ? (own as Readonly<Record<string, unknown>>)[key] : undefined
  return { ...own, [key]: withValue(inner, rest, value) }
}
