// Control letters, halves of a letter pair, and what would be read back as such an escape.
const unwritable =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g
const special = /[&<>"]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as a workbook holds it: markup escaped, and letters that XML cannot hold as `_x000D_`. */
export function escapeText(text: string): string {
  return text.replaceAll(unwritable, escapeUnit).replaceAll(special, (letter) => entities[letter] ?? letter)
}

const escapeUnit = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
