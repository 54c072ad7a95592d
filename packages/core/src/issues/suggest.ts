/** Among more words than people keep in mind, looking at each for each mistake takes minutes. */
const mostWords = 1000

/**
 * The word that was probably meant: the nearest of `words` by edit distance, if it is near enough to be a slip.
 *
 * @example
 * ```ts doctest
 * suggest('perilku', ['hasil', 'perilaku']) // => 'perilaku'
 * suggest('bonus', ['hasil', 'perilaku']) // => undefined
 * ```
 */
export function suggest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 64 || words.length > mostWords) return undefined
  const atMost = Math.max(1, Math.floor(word.length / 3))
  let best: { readonly word: string; readonly distance: number } | undefined
  for (const each of words) {
    if (Math.abs(each.length - word.length) > atMost) continue
    const distance = editDistance(word.toLowerCase(), each.toLowerCase())
    if (distance <= atMost && distance < (best?.distance ?? Infinity)) best = { word: each, distance }
  }
  return best?.word
}

/** Levenshtein's distance: insertions, deletions and replacements of one character. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** `suggestion` as an optional member, ready to spread into an issue's data. */
export function suggestion(word: string, words: readonly string[]): { readonly suggestion?: string } {
  const found = suggest(word, words)
  return found === undefined ? {} : { suggestion: found }
}
