/**
 * The places of a longest rising run among numbers, each of which stands once: the most that can stay where they are.
 *
 * @example
 * ```ts doctest
 * [...inOrder([3, 0, 1, 2])].sort() // => [1, 2, 3]
 * ```
 */
export function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  /** By length of run, less one: the place of the lowest number that ends one. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous[place] = low === 0 ? undefined : ends[low - 1]
    ends[low] = place
  }
  const run = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) run.add(place)
  return run
}
