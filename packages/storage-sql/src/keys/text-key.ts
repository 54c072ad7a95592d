// Bytes of UTF-8 order texts by code point; ours are ordered by UTF-16 code unit, where U+E000 to U+FFFF come after all
// letters beyond them. The last letter of all, U+10FFFF, is put before those, and marked where it stands for itself.
const last = '\u{10FFFF}'
const moved = /[\uE000-\uFFFF]|\uDBFF\uDFFF/gu
const mayMove = /[\uDBFF\uE000-\uFFFF]/
const mark = /\u{10FFFF}([^])/gu

/** Above every key that begins with the same letters. */
export const above = `${last}${last}`

/** A text whose UTF-8 bytes are ordered as the code units of `text` are; mostly the text itself. Keeps prefixes. */
export const textKey = (text: string): string =>
  mayMove.test(text) ? text.replace(moved, (letter) => (letter === last ? `${last}\u0001` : last + letter)) : text

/** The text of which `key` is the key. */
export const textOfKey = (key: string): string =>
  key.includes(last) ? key.replace(mark, (_, letter: string) => (letter === '\u0001' ? last : letter)) : key
