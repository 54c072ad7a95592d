// A text cell that begins like this is run as a formula when the file is opened in a spreadsheet.
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/

/** Puts an apostrophe before a text that a spreadsheet would run; other texts stay as they are. */
export const escapeFormula = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

/** Takes that apostrophe away again, and no other: `'Aisyah` keeps hers. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text
