import { firstShared, sweepEvents, type Box, type Budget } from './boxes.ts'

/**
 * Calls `found` for every two boxes that share a combination, the earlier one first; each two perhaps more than once.
 * Sweeps over the input that tells the most rows apart: only boxes that are open there at once are compared.
 *
 * @param found - may answer `false` to end the search
 * @returns whether all were found, or enough: false where the budget ended
 */
export function overlaps(
  boxes: readonly Box[],
  budget: Budget,
  found: (earlier: number, later: number) => boolean,
): boolean {
  const hulls = hullsOf(boxes)
  const open: number[] = []
  const place = new Map<number, number>()
  for (const { index, opens } of sweepInput(boxes)) {
    if (!opens) {
      // The last one takes the place of the one that closes.
      const [at, last] = [place.get(index) ?? 0, open.pop() ?? index]
      if (last !== index) {
        open[at] = last
        place.set(last, at)
      }
      continue
    }
    if (!budget.spend(open.length)) return false
    for (const other of open) {
      if (!hulls.meet(index, other)) continue
      if (!budget.spend(boxes[index]?.length ?? 0)) return false
      const [earlier, later] = other < index ? [other, index] : [index, other]
      if (firstShared(boxes[index] ?? [], boxes[other] ?? []) && !found(earlier, later)) return true
    }
    place.set(index, open.length)
    open.push(index)
  }
  return true
}

/** The events of the input over which the fewest boxes are open at once. */
function sweepInput(boxes: readonly Box[]): ReturnType<typeof sweepEvents> {
  let best: { readonly pairs: number; readonly events: ReturnType<typeof sweepEvents> } | undefined
  for (let input = 0; input < (boxes[0]?.length ?? 0); input++) {
    const events = sweepEvents(boxes.map((box) => box[input] ?? []))
    let [open, pairs] = [0, 0]
    for (const { opens } of events)
      if (opens) pairs += open++
      else open--
    if (!best || pairs < best.pairs) best = { pairs, events }
  }
  return best?.events ?? []
}

/** The smallest and largest value of each box on each input, side by side: most boxes are told apart by these alone. */
function hullsOf(boxes: readonly Box[]): { meet(a: number, b: number): boolean } {
  const width = boxes[0]?.length ?? 0
  const [least, greatest] = [new Float64Array(boxes.length * width), new Float64Array(boxes.length * width)]
  for (const [index, box] of boxes.entries())
    for (const [input, set] of box.entries()) {
      least[index * width + input] = set[0]?.[0] ?? 0
      greatest[index * width + input] = set.at(-1)?.[1] ?? -1
    }
  return {
    meet(a, b) {
      for (let i = a * width, j = b * width, end = i + width; i < end; i++, j++)
        if ((least[i] ?? 0) > (greatest[j] ?? 0) || (least[j] ?? 0) > (greatest[i] ?? 0)) return false
      return true
    },
  }
}
