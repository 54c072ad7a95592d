import { distance } from 'fastest-levenshtein'

/** The candidate that was probably meant: at most a third of its letters differ. */
export function suggest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let smallest = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const difference = distance(written.toLowerCase(), candidate.toLowerCase())
    if (difference < smallest && difference <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate
      smallest = difference
    }
  }
  return best
}

/** For data that leaves a key out where there is nothing: `{}` or `{ suggestion }`. */
export function suggestion(written: string, candidates: Iterable<string>): { suggestion?: string } {
  const found = suggest(written, candidates)
  return found === undefined ? {} : { suggestion: found }
}
