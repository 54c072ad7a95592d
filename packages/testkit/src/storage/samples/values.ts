/** Texts that encodings, escapes, trims and normalisations break. */
export const texts: readonly string[] = [
  ['', ' ', ' a ', 'a\n', '\r\n', '\t', '\u0000', 'a\u0000b', '\u0001', '\u001F', '\u007F', '\u0085'],
  ['\u2028\u2029', '"', "'", '\\', '\\u0000', '\\"', '`', '%s', '$1', '${a}', '\u00E1', 'a\u0301', '\uFEFFa'],
  ['\uFFFE', '\uFFFF', '\u{1F600}', '👩\u200D👧', '\u{10FFFF}', '2026-01-05', '2026-01-05T00:00:00.000Z'],
  ['1e999', '__proto__', 'null', '</script>', '\u202E', 'x'.repeat(70_000), '中'.repeat(30_000)],
].flat()

/** Numbers that decimal columns, 32 bits and careless texts break. */
export const numbers: readonly number[] = [
  [0, 1, -1, 0.1, -0.1, 0.1 + 0.2, 1 / 3, 1e-7, 1.5, 255, 256, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 53 - 1],
  [2 ** 53, 2 ** 53 + 2, -(2 ** 53) - 2, 2 ** 63, 2 ** 64, 1e21, 1e22, 123_456_789.123_456_79, 1e300, 1e308],
  [-1e308, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE],
  [2.225_073_858_507_201e-308],
].flat()

/** Documents of every shape. */
export const shapes: readonly unknown[] = [
  [null, true, false, {}, [], [null], [[]], [{}], { a: null }, { a: [] }, { a: {} }],
  [[1, 'a', true, null, [2], { b: 3 }]],
  [{ '': 1, ' ': 2, a: 3, A: 4, 'a.b': 5, 'a/b': 6, $a: 7, '0': 8, '10': 9, '"': 10, "'": 11, '\u0000': 12 }],
  [{ '\u00E1': 'composed', 'a\u0301': 'decomposed' }, Array.from({ length: 5000 }, (_, index) => index)],
  [Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`member ${index}`, index]))],
].flat()

/** Members that every object inherits, as a document's own. Read from text: written down, some would change the object. */
export const inherited: readonly unknown[] = [
  '{"__proto__":{"admin":true},"a":1}',
  '{"__proto__":null}',
  '{"a":{"__proto__":[1]}}',
  '[{"__proto__":"text"}]',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"toString":1,"valueOf":2,"hasOwnProperty":3,"toJSON":4,"then":5,"length":6,"prototype":7}',
].map((text) => JSON.parse(text) as unknown)

class Person {
  name = 'Nona'
}

/** What is no JSON, and where that stands. */
export const none: readonly (readonly [path: string, value: () => unknown])[] = [
  ['a', () => ({ a: undefined })],
  ['values[2].on', () => ({ values: [1, 2, { on: new Date(0) }] })],
  ['[1]', () => [1, undefined]],
  // A hole in a list.
  ['[0]', () => Object.assign([], { length: 1 })],
  ['n', () => ({ n: Number.NaN })],
  ['n', () => ({ n: Number.POSITIVE_INFINITY })],
  ['[0].n', () => [{ n: Number.NEGATIVE_INFINITY }]],
  ['n', () => ({ n: 10n })],
  ['f', () => ({ f: () => 1 })],
  ['s', () => ({ s: Symbol('s') })],
  ['p', () => ({ p: new Person() })],
  ['m', () => ({ m: new Map([['a', 1]]) })],
  ['b', () => ({ b: new Uint8Array(2) })],
  ['r', () => ({ r: /a/ })],
  ['t', () => ({ t: 'a\uD83D' })],
  ['t[0]', () => ({ t: ['\uDE00a'] })],
]

/** A document of so many lists, one in the other. */
export const lists = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown

/** A document of so many objects, one in the other. */
export const objects = (depth: number): unknown =>
  JSON.parse(`${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`) as unknown
