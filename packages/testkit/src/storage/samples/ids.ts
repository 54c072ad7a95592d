/** Ids that look alike, or that a collation, a trim, a folding or a normalisation makes one of. */
export const twins: readonly string[] = [
  ['a', 'A', 'ａ', ' a', 'a ', 'a  ', 'a\u00A0', 'a\u200B', 'a\u200D', '\uFEFFa', '\u00E1', 'a\u0301', 'ä'],
  ['æ', 'ae', 'ß', 'ss', 'SS', '\u1E9E', 'i', 'I', 'ı', 'İ', 'i\u0307', '\u00C5', '\u212B', 'A\u030A', 'ﬁ'],
  ['fi', 'ς', 'σ', 'Σ', '1', '①', '01', '٣', '3', '１', '1.0', '1e0', '+1', '❤', '❤\uFE0F', '👩', '👩🏽'],
  ['👩\u200D👧', '\uAC00', '\u1100\u1161', '-', '‐', '\u00AD'],
].flat()

/** Ids that mean something to a language, a protocol or a system between the caller and the disk. */
export const hostile: readonly string[] = [
  ["'", "''", "' OR '1'='1", `'; DROP TABLE people; --`, '"', '`', '``', '\\', "\\'", '%', '_', '%%', 'a%b'],
  ['a_b', '*', '?', '$1', ':id', '@id', '#', '--', '/*', ';', '(', ')', '[', ']', '{', '}', '{"a":1}', '[1]'],
  ['null', 'NULL', 'true', 'undefined', 'NaN', '0', '-0', '-1', '1e999', '0x10', '9007199254740993', '.'],
  ['..', '../..', '/', '//', 'a/b', 'a/', '\\\\host\\c$', 'C:\\', 'CON', 'nul', '~', '%2F', '%2e%2e', '%00'],
  ['%25', '%zz', 'a?b=c&d=e#f', '+', 'a+b', 'a&amp;b', '<script>', '${1}', '{{1}}', '=1+1', ',', 'a,b', 'a:b'],
  ['W/"1"', '"1", "2"', ' ', '  ', '. ', 'a.b', '\u2028', '\u2029', '__proto__', 'constructor', 'prototype'],
  ['toString', 'hasOwnProperty', 'valueOf', 'length', 'then', '__defineGetter__', '\uFFFE', '\uFFFF'],
  ['\u{10FFFF}', '\u{1F600}', '\u202Eabc', 'İstanbul', 'नेपाल', 'ភាសាខ្មែរ', 'Ｋupang', '日本'],
].flat()

/** In the order of their UTF-16 code units, which is neither that of code points nor of any language. */
export const ordered: readonly string[] = [
  [' ', '!', '-1', '0', '00', '1', '10', '2', 'A', 'B', 'Z', '_', 'a', 'a ', 'a!', 'a-', 'aa', 'ab', 'b', 'z'],
  ['~', 'ß', 'à', 'é', 'ÿ', 'ž', 'א', 'あ', '中', '\uD7FF', '\u{10000}', '\u{1F600}', '\u{1F600}\u{1F600}'],
  ['\u{10FFFF}', '\uE000', '\uF8FF', '\uFEFF', '\uFFFD', '\uFFFF', '\uFFFFa'],
].flat()

/** As long as an id may be: in code units, bytes and letters. */
export const longest: readonly string[] = [
  ...['x', '9', '%', 'é', '中', '\uFFFF', ' '].map((letter) => letter.repeat(200)),
  '\u{1F600}'.repeat(100),
  `${'x'.repeat(199)}y`,
]

/** What is no id. */
export const none: readonly (readonly [name: string, id: unknown])[] = [
  ['an empty text', ''],
  ['201 code units', 'x'.repeat(201)],
  ['101 letters beyond the basic plane', '\u{1F600}'.repeat(101)],
  ['NUL', '\u0000'],
  ['NUL inside', 'a\u0000b'],
  ['NUL at the end', 'a\u0000'],
  ['a line feed', 'a\nb'],
  ['a carriage return', '\r'],
  ['a tab', 'a\t'],
  ['U+001F', '\u001F'],
  ['U+007F', 'a\u007F'],
  ['U+0080', '\u0080'],
  ['U+0085', 'a\u0085'],
  ['U+009F', '\u009Fa'],
  ['half a letter, high', 'a\uD83D'],
  ['half a letter, low', '\uDE00a'],
  ['two halves in the wrong order', '\uDE00\uD83D'],
  ['a number', 1],
  ['null', null],
  ['undefined', undefined],
  ['a list', ['a']],
  ['an object', { toString: () => 'a' }],
]
