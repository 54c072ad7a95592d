/** A copy of plain data that nobody can change, so that a plugin works on what was written and on nothing of ours. */
export const frozenCopy = <T>(value: T): T => freeze(JSON.parse(JSON.stringify(value)) as T)

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const each of Object.values(value)) freeze(each)
  return Object.freeze(value)
}
