/** A member that is not in what a schema made of a document: `path` leads to the object that had it. */
export interface DroppedMember {
  readonly path: readonly (string | number)[]
  readonly member: string
}

/**
 * The first member of `before` that `after` lacks: what a schema leaves out without a word would be lost with the next
 * write. Undefined where nothing is lost.
 */
export function droppedMember(before: unknown, after: unknown): DroppedMember | undefined {
  if (before === after || typeof before !== 'object' || before === null) return undefined
  const isList = Array.isArray(before)
  for (const key of Object.keys(before)) {
    const value = (before as Record<string, unknown>)[key]
    // JSON does not have it.
    if (value === undefined) continue
    if (typeof after !== 'object' || after === null || !Object.hasOwn(after, key)) return { path: [], member: key }
    const below = droppedMember(value, (after as Record<string, unknown>)[key])
    if (below !== undefined) return { path: [isList ? Number(key) : key, ...below.path], member: below.member }
  }
  return undefined
}
