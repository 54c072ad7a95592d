import { suggest as suggestWord } from '@sasando/core'

/** The candidate that was probably meant, if one is near enough to be a slip. */
export const suggest = (written: string, candidates: Iterable<string>): string | undefined =>
  suggestWord(written, [...candidates])

/** For data that leaves a key out where there is nothing: `{}` or `{ suggestion }`. */
export function suggestion(written: string, candidates: Iterable<string>): { suggestion?: string } {
  const found = suggest(written, candidates)
  return found === undefined ? {} : { suggestion: found }
}
