/** `"a", "b"`; the first twenty of many. */
export const quotedList = (words: readonly string[]): string =>
  words
    .slice(0, 20)
    .map((word) => `"${word}"`)
    .join(', ') + (words.length > 20 ? ', …' : '')
