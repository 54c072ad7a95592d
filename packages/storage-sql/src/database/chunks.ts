/** A piece has at most so many UTF-16 code units: less than a megabyte, the least that a server takes at a time. */
const heaviest = 250_000

/** From the first up to before the second. */
export interface Chunk {
  readonly from: number
  readonly to: number
}

/**
 * Cuts `count` items into pieces of 1, 2, 4 … items, the largest first, of at most `most`: few different sizes, so that
 * few different statements are compiled. `weigh` gives the code units of an item; one that is too heavy is a piece alone.
 */
export function chunks(count: number, most: number, weigh?: (index: number) => number): Chunk[] {
  const pieces: Chunk[] = []
  let from = 0
  while (from < count) {
    let size = most
    while (size > count - from) size >>= 1
    if (weigh) while (size > 1 && sum(from, size, weigh) > heaviest) size >>= 1
    pieces.push({ from, to: from + size })
    from += size
  }
  return pieces
}

/** `items` and the last one again, up to the next power of two: for one statement that takes all at a time. */
export function padded<T>(items: readonly T[]): T[] {
  const all = [...items]
  const last = items.at(-1)
  if (last === undefined) return all
  let size = 1
  while (size < all.length) size *= 2
  while (all.length < size) all.push(last)
  return all
}

function sum(from: number, size: number, weigh: (index: number) => number): number {
  let total = 0
  for (let index = from; index < from + size; index++) total += weigh(index)
  return total
}
