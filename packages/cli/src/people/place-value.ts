/** Puts a value where the rule set says it stands in a record, however deep. The record has no prototype to reach. */
export function placeValue(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = record
  for (const key of path.slice(0, -1)) {
    const next = at[key]
    if (typeof next === 'object' && next !== null) at = next as Record<string, unknown>
    else at = at[key] = Object.create(null) as Record<string, unknown>
  }
  at[path.at(-1) ?? ''] = value
}
