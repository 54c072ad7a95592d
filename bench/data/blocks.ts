/** A sequence in pieces of `size`, the last one perhaps shorter. A list is cut, anything else is collected. */
export function* blocksOf<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  if (Array.isArray(items)) {
    for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size) as T[]
    return
  }
  let block: T[] = []
  for (const item of items) {
    block.push(item)
    if (block.length < size) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}
