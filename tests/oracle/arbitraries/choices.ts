import fc from 'fast-check'

/** Where a generator takes its decisions from. The first alternative is always the simplest. */
export class Choices {
  readonly #next: () => number

  constructor(next: () => number) {
    this.#next = next
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return this.#next() % count
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('there is nothing to pick from')
    return list[this.below(list.length)] as T
  }

  /** True in so many of a hundred cases; false is the simple answer. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent
  }

  /** From `least` to `most` of what `make` makes. */
  several<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.between(least, most) }, (_, index) => make(index))
  }
}

/** Decisions written down beforehand, so that a failure can be made smaller; afterwards the simplest of everything. */
function choicesFrom(tape: Iterable<number>): Choices {
  const rest = tape[Symbol.iterator]()
  return new Choices(() => {
    const { value, done } = rest.next()
    return done === true ? 0 : value
  })
}

/** Decisions without end that follow from a seed: for runs of millions. (Mulberry32, by Tommy Ettinger, public domain.) */
export function choicesOf(seed: number): Choices {
  let state = seed
  return new Choices(() => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  })
}

/** As an arbitrary of fast-check, which makes a failing case as small as it can. */
export const chosen = <T>(make: (choices: Choices) => T): fc.Arbitrary<T> =>
  fc.array(fc.nat({ max: 0xff_ff_ff }), { maxLength: 1500, size: 'max' }).map((tape) => make(choicesFrom(tape)))
