/** A text of JSON, with the colon that makes it a key; or the beginning or end of an object. */
const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g

/**
 * The first key that an object in `text` has twice. `JSON.parse` takes the last of the two without a word.
 *
 * @param text - JSON that parses
 * @param value - what it parses to
 */
export function repeatedKey(text: string, value: unknown): string | undefined {
  // Counting is enough for nearly every line.
  const written = (text.match(/"\s*:/g) ?? []).length
  if (written === countKeys(value)) return undefined
  const objects: Set<string>[] = []
  for (const [found, colon] of text.matchAll(token)) {
    if (found === '{') objects.push(new Set())
    else if (found === '}') objects.pop()
    else if (colon !== undefined) {
      const key = JSON.parse(found.slice(0, found.length - colon.length)) as string
      const keys = objects.at(-1)
      if (keys?.has(key) === true) return key
      keys?.add(key)
    }
  }
  // Quotation marks and colons within texts had been counted, too.
  return undefined
}

/** Not by recursion: a line may be nested as deep as it is long. */
function countKeys(root: unknown): number {
  let count = 0
  const rest = [root]
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value !== 'object' || value === null) continue
    const values: readonly unknown[] = Object.values(value)
    if (!Array.isArray(value)) count += values.length
    for (const each of values) rest.push(each)
  }
  return count
}
