/** The keys of an object in canonical order, each with what stands before its value in JSON. */
export interface KeyOrder {
  readonly keys: readonly string[]
  /** `{"a":`, and from the second on with a comma. */
  readonly heads: readonly string[]
}

interface Seen extends KeyOrder {
  /** As they came. */
  readonly given: readonly string[]
}

const longest = 32
const most = 64
/** By the number of keys, by the first of them, what was seen last: documents of one kind come one after another. */
const seen: Map<string, Seen>[] = Array.from({ length: longest + 1 }, () => new Map())

/** Sorts what has other keys than the last object that began alike, which is dearer than to look at them. */
export function keyOrder(given: readonly string[], quoted: (key: string) => string): KeyOrder {
  const first = given[0]
  if (first === undefined || given.length > longest) return sorted(given, quoted)
  const alike = seen[given.length]!
  const known = alike.get(first)
  if (known !== undefined && areEqual(known.given, given)) return known
  const order = { given, ...sorted(given, quoted) }
  if (alike.size >= most) alike.clear()
  alike.set(first, order)
  return order
}

function sorted(given: readonly string[], quoted: (key: string) => string): KeyOrder {
  // Array.prototype.sort without a comparator orders by UTF-16 code unit, as the RFC demands.
  const keys = [...given].sort()
  return { keys, heads: keys.map((key, index) => `${index === 0 ? '{' : ','}${quoted(key)}:`) }
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false
  return true
}
