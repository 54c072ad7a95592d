/** A key and the record that it is of. */
export interface Position {
  readonly key: string
  readonly id: string
}

export interface RangeQuery {
  readonly keyPrefix: string
  /** Go on behind this key. */
  readonly position: string | undefined
  readonly descending: boolean
  readonly limit: number
}

/** Keys in the order of their UTF-16 code units, which is what `<` compares: never a locale. */
export class SortedKeys {
  readonly #positions: Position[] = []

  add(position: Position): void {
    this.#positions.splice(this.#placeOf(position.key), 0, position)
  }

  remove(key: string): void {
    const place = this.#placeOf(key)
    if (this.#positions[place]?.key === key) this.#positions.splice(place, 1)
  }

  /** Those that begin with the prefix, behind the position, in either direction. */
  range({ keyPrefix, position, descending, limit }: RangeQuery): readonly Position[] {
    const found: Position[] = []
    const step = descending ? -1 : 1
    let place = descending ? this.#lastPlace(keyPrefix, position) : this.#placeOf(position ?? keyPrefix)
    if (position !== undefined && this.#positions[place]?.key === position) place += step
    for (; found.length < limit; place += step) {
      const at = this.#positions[place]
      if (at === undefined || !at.key.startsWith(keyPrefix)) break
      found.push(at)
    }
    return found
  }

  /** The last that is at or below the position, or begins with the prefix. */
  #lastPlace(keyPrefix: string, position: string | undefined): number {
    if (position !== undefined) {
      const place = this.#placeOf(position)
      return this.#positions[place]?.key === position ? place : place - 1
    }
    return this.#first((key) => key > keyPrefix && !key.startsWith(keyPrefix)) - 1
  }

  #placeOf(key: string): number {
    return this.#first((other) => other >= key)
  }

  /** The first place for which something holds that then holds for all behind it. */
  #first(holds: (key: string) => boolean): number {
    let low = 0
    let high = this.#positions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.#positions[middle]!.key)) high = middle
      else low = middle + 1
    }
    return low
  }
}
