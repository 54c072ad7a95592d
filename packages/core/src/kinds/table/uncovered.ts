import { sweepEvents, type Box, type Budget, type Point } from './boxes.ts'
import { covers, intervalSet, type IntervalSet } from './intervals.ts'

/**
 * A combination within `space` that no box holds, or that there is none, or that the budget ended first.
 *
 * Splits the input that most boxes ask for where they begin and end, and asks the same of the other inputs between two
 * splits, of those boxes that are open there.
 */
export function uncovered(boxes: readonly Box[], space: Box, budget: Budget): Point | 'none' | 'undecided' {
  if (!budget.spend(boxes.length)) return 'undecided'
  // Of each box, the inputs on which it does not hold all of the space.
  const asks = boxes.map((box) => space.flatMap((set, input) => (covers(box[input] ?? [], set) ? [] : [input])))
  const point = space.map((set) => set[0]?.[0] ?? 0)
  const isSplit = space.map(() => false)
  const seen = new Set<string>()
  if (space.some((set) => set.length === 0)) return 'none'
  const found = search(boxes.map((_, index) => index))
  return found === 'gap' ? point : found

  function search(open: readonly number[]): 'gap' | 'none' | 'undecided' {
    if (open.length === 0) return 'gap'
    if (!budget.spend(open.length)) return 'undecided'
    const input = nextInput(open)
    if (input === undefined) return 'none'
    const key = `${isSplit.map(Number).join('')}:${open.join(',')}`
    if (seen.has(key)) return 'none'
    const before = point[input] ?? 0
    isSplit[input] = true
    for (const { at, inside } of stretches(open, input)) {
      point[input] = at
      const answer = search(inside)
      if (answer !== 'none') return answer
    }
    isSplit[input] = false
    point[input] = before
    seen.add(key)
    return 'none'
  }

  /** The input that most of the open boxes still ask for; none where one of them holds all that is left. */
  function nextInput(open: readonly number[]): number | undefined {
    const counts = new Map<number, number>()
    for (const index of open) {
      let isWhole = true
      for (const input of asks[index] ?? []) {
        if (isSplit[input]) continue
        isWhole = false
        counts.set(input, (counts.get(input) ?? 0) + 1)
      }
      if (isWhole) return undefined
    }
    return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
  }

  /** The parts of one input over which the same boxes are open, each with its first value. */
  function* stretches(open: readonly number[], input: number): Iterable<{ at: number; inside: readonly number[] }> {
    const asking = open.filter((index) => asks[index]?.includes(input))
    const whole = open.filter((index) => !asks[index]?.includes(input))
    for (const [first, last] of space[input] ?? []) {
      const sets = asking.map((index): IntervalSet => intervalSet(boxes[index]?.[input] ?? [], [first, last]))
      const inside = new Set(whole)
      let at = first
      for (const event of sweepEvents(sets)) {
        if (event.at > at) {
          yield { at, inside: [...inside].sort((a, b) => a - b) }
          at = event.at
        }
        const index = asking[event.index] ?? 0
        if (event.opens) inside.add(index)
        else inside.delete(index)
      }
      if (at <= last) yield { at, inside: [...inside].sort((a, b) => a - b) }
    }
  }
}
