const longest = 512

/** Keys in the order of their code units, each with a value, in chunks: putting, deleting and finding stay cheap among millions. */
export class SortedMap<Value> {
  // Never empty but for the very first.
  readonly #chunks: { keys: string[]; values: Value[] }[] = [{ keys: [], values: [] }]

  set(key: string, value: Value): void {
    const at = this.#chunkOf(key)
    const chunk = this.#chunks[at]!
    const index = lowerBound(chunk.keys, key)
    if (chunk.keys[index] === key) chunk.values[index] = value
    else {
      chunk.keys.splice(index, 0, key)
      chunk.values.splice(index, 0, value)
      if (chunk.keys.length > longest) this.#split(at)
    }
  }

  delete(key: string): void {
    const at = this.#chunkOf(key)
    const { keys, values } = this.#chunks[at]!
    const index = lowerBound(keys, key)
    if (keys[index] !== key) return
    keys.splice(index, 1)
    values.splice(index, 1)
    if (keys.length === 0 && this.#chunks.length > 1) this.#chunks.splice(at, 1)
  }

  /** Entries whose key is `from` or above, ascending. */
  *above(from: string): Generator<readonly [string, Value]> {
    let index = -1
    for (let at = this.#chunkOf(from); at < this.#chunks.length; at++) {
      const { keys, values } = this.#chunks[at]!
      for (index = index < 0 ? lowerBound(keys, from) : 0; index < keys.length; index++)
        yield [keys[index]!, values[index]!]
    }
  }

  /** Entries whose key is below `to`, descending; all of them without it. */
  *below(to?: string): Generator<readonly [string, Value]> {
    for (let at = to === undefined ? this.#chunks.length - 1 : this.#chunkOf(to); at >= 0; at--) {
      const { keys, values } = this.#chunks[at]!
      const end = to === undefined ? keys.length : lowerBound(keys, to)
      for (let index = end - 1; index >= 0; index--) yield [keys[index]!, values[index]!]
    }
  }

  /** The last chunk that begins at or below the key. */
  #chunkOf(key: string): number {
    let low = 0
    let high = this.#chunks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#chunks[middle]!.keys[0]! <= key) low = middle
      else high = middle - 1
    }
    return low
  }

  #split(at: number): void {
    const { keys, values } = this.#chunks[at]!
    const half = keys.length >> 1
    this.#chunks.splice(at + 1, 0, { keys: keys.splice(half), values: values.splice(half) })
  }
}

/** The first index whose key is `key` or above. */
function lowerBound(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}
