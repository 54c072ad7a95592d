/** The keys of an object in canonical order, each with what stands before its value in JSON. */
export interface KeyOrder {
  readonly keys: readonly string[]
  /** `{"a":`, and from the second on with a comma. */
  readonly heads: readonly string[]
}

/** So many are kept, and none with more letters: what comes from outside must not fill the memory. */
const most = { kept: 500, letters: 500 }
/** By the number of keys and the first of them, what was seen last, as it came: documents of one kind follow each other. */
const seen = new Map<string, KeyOrder & { readonly given: readonly string[] }>()

/** Sorts what has other keys than the last object that began alike, which is dearer than to look at them. */
export function keyOrder(given: readonly string[], quoted: (key: string) => string): KeyOrder {
  const start = `${given.length}${given[0]}`
  const known = seen.get(start)
  if (known !== undefined && areEqual(known.given, given)) return known
  // Array.prototype.sort without a comparator orders by UTF-16 code unit, as the RFC demands.
  const keys = [...given].sort()
  const heads = keys.map((key, index) => `${index === 0 ? '{' : ','}${quoted(key)}:`)
  if (heads.join('').length <= most.letters) {
    if (seen.size >= most.kept) seen.clear()
    seen.set(start, { given, keys, heads })
  }
  return { keys, heads }
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  for (let index = 0; index < other.length; index++) if (one[index] !== other[index]) return false
  return true
}
