// Most keys are: letters there are composed in one way, and none is without a sign to see.
const ascii = /^[ -~]*$/

/**
 * What people see of a text: the same for texts that differ only by capitals, by spaces at an end or in a row, by how
 * their letters are composed, or by signs that leave nothing to see.
 *
 * @example
 * ```ts doctest
 * lookOf(' Rekan  1\u200B') === lookOf('rekan 1') // => true
 * ```
 */
export const lookOf = (text: string): string =>
  (ascii.test(text) ? text : folded(text)).toLowerCase().replace(/\s+/g, ' ').trim()

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{DI}|(?!\s)\p{Cc}/gu, '')
    // In capitals first, so that ß meets SS, and a final sigma the others.
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
