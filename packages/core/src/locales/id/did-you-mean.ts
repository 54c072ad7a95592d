/** A guess to stand behind a sentence; nothing where there is none. */
export const didYouMean = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Apakah maksud Anda "${suggestion}"?`
