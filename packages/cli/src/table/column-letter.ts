/** The name of a column in a spreadsheet: 0 is `A`, 25 is `Z`, 26 is `AA`. */
export function columnLetter(index: number): string {
  let rest = index
  let letters = ''
  do {
    letters = String.fromCodePoint(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return letters
}

/** The column of a cell reference: `A1` is 0, `AA7` is 26; `undefined` if it is none. */
export function columnIndex(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/i.exec(reference)?.[0]
  if (letters === undefined) return undefined
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) - 1
}
