import { issue, type Issue, type JsonExpectation } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { hasHalfLetter, type Json } from './canonical-json.ts'

/** Where a value stands in a text, both counted from 1; `column` counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A JSON value with the place of each of its parts. */
export interface JsonDocument {
  readonly value: Json | undefined
  readonly issues: readonly Issue[]
  /** The place of the value at `path`, or of the nearest value around it. */
  locate(path: Path): Position
  /** Where the value at `path` begins and ends in the text, with the values in it; undefined if there is none. */
  place(path: Path): Place | undefined
}

/** The offsets of a value: of its first character, and past its last. */
export interface Place {
  offset: number
  end: number
  children?: Map<string | number, Place>
}

export interface JsonLimits {
  /** Nested arrays and objects. */
  readonly depth: number
  readonly characters: number
  /** Values of every kind, counted together. */
  readonly values: number
}

export const defaultJsonLimits: JsonLimits = { depth: 64, characters: 16_000_000, values: 2_000_000 }

/** Ends the reading at the first place where the text is no JSON. */
class Stop extends Error {}

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const plainCharacters = /[^"\\\u0000-\u001F]*/y
const literals: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * Reads JSON with the place of every value, and with what `JSON.parse` lets pass refused: keys given twice, nesting
 * without end, and numbers that a double does not hold as they are written (`0.1000000000000000055`).
 *
 * Never throws; the first place where the text is no JSON ends the reading.
 *
 * @source RFC 8259, The JavaScript Object Notation Data Interchange Format
 */
export function parseJson(text: string, limits: JsonLimits = defaultJsonLimits): JsonDocument {
  const issues: Issue[] = []
  const root: Place = { offset: 0, end: 0 }
  const position = positions(text)
  const document = (value: Json | undefined): JsonDocument => ({
    value,
    issues,
    locate: (path) => position(nearest(root, path).at(-1)?.offset ?? 0),
    place: (path) => nearest(root, path)[path.length],
  })

  if (text.length > limits.characters) {
    issues.push(at(issue('json_too_large', [], { limit: limits.characters, unit: 'characters' }), 0))
    return document(undefined)
  }

  let offset = text.startsWith('\uFEFF') ? 1 : 0
  let values = 0

  function at<I extends Issue>(found: I, where: number): I {
    return { ...found, ...position(where) }
  }
  function fail(expected: JsonExpectation, path: Path, where = offset): never {
    const rest = text.slice(where, where + 20)
    issues.push(at(issue('json_syntax', path, { found: /^\w+|^./su.exec(rest)?.[0] ?? '', expected }), where))
    throw new Stop()
  }
  function skipSpace(): void {
    while (offset < text.length && ' \n\r\t'.includes(text.charAt(offset))) offset++
  }
  function readValue(path: Path, place: Place): Json {
    const value = readAny(path, place)
    place.end = offset
    return value
  }
  function readAny(path: Path, place: Place): Json {
    skipSpace()
    place.offset = offset
    if (++values > limits.values) {
      issues.push(at(issue('json_too_large', path, { limit: limits.values, unit: 'values' }), offset))
      throw new Stop()
    }
    const character = text.charAt(offset)
    if (character === '{' || character === '[') {
      if (path.length >= limits.depth) {
        issues.push(at(issue('json_too_deep', path, { limit: limits.depth }), offset))
        throw new Stop()
      }
      offset++
      return character === '{' ? readObject(path, place) : readArray(path, place)
    }
    if (character === '"') return readString(path)
    for (const [word, value] of literals)
      if (text.startsWith(word, offset)) {
        offset += word.length
        return value
      }
    return readNumber(path)
  }
  function readNumber(path: Path): number {
    numberForm.lastIndex = offset
    const lexeme = numberForm.exec(text)?.[0]
    if (lexeme === undefined) return fail(expectationFor(text, offset, 'value'), path)
    const start = offset
    offset += lexeme.length
    const value = Number(lexeme)
    if (!isAsWritten(lexeme, value))
      issues.push(at(issue('json_number_inexact', path, { lexeme: lexeme.slice(0, 40) }), start))
    return value
  }
  function readString(path: Path): string {
    const start = offset++
    let value = ''
    for (;;) {
      plainCharacters.lastIndex = offset
      const plain = plainCharacters.exec(text)?.[0] ?? ''
      value += plain
      offset += plain.length
      const character = text.charAt(offset)
      if (character === '"') {
        if (hasHalfLetter(value)) fail('whole_letters', path, start)
        offset++
        return value
      }
      if (character !== '\\') return fail('string_end', path, character === '' ? start : offset)
      value += readEscape(path)
    }
  }
  function readEscape(path: Path): string {
    const kind = text.charAt(offset + 1)
    if (kind === 'u') {
      const digits = /^[0-9a-fA-F]{4}/.exec(text.slice(offset + 2, offset + 6))?.[0]
      if (digits === undefined) return fail('escape', path)
      offset += 6
      return String.fromCharCode(parseInt(digits, 16))
    }
    const character = Object.hasOwn(escapes, kind) ? escapes[kind] : undefined
    if (character === undefined) return fail('escape', path)
    offset += 2
    return character
  }
  function readArray(path: Path, place: Place): Json[] {
    const items: Json[] = []
    place.children = new Map()
    skipSpace()
    if (text.charAt(offset) === ']') return (offset++, items)
    for (;;) {
      const child: Place = { offset, end: offset }
      place.children.set(items.length, child)
      items.push(readValue([...path, items.length], child))
      if (separator(']', path)) return items
    }
  }
  function readObject(path: Path, place: Place): Json {
    // A null prototype: `__proto__` is a key like any other and never reaches Object.prototype.
    const members: Record<string, Json> = Object.create(null) as Record<string, Json>
    place.children = new Map()
    skipSpace()
    if (text.charAt(offset) === '}') return (offset++, members)
    for (;;) {
      skipSpace()
      const keyOffset = offset
      if (text.charAt(offset) !== '"') fail(expectationFor(text, offset, 'key'), path)
      const key = readString(path)
      if (Object.hasOwn(members, key)) issues.push(at(issue('json_duplicate_key', [...path, key], { key }), keyOffset))
      skipSpace()
      if (text.charAt(offset) !== ':') fail('colon', [...path, key])
      offset++
      const child: Place = { offset, end: offset }
      place.children.set(key, child)
      members[key] = readValue([...path, key], child)
      if (separator('}', path)) return members
    }
  }
  /** True at the closing bracket; false after a comma. */
  function separator(end: ']' | '}', path: Path): boolean {
    skipSpace()
    const character = text.charAt(offset)
    if (character === end) return (offset++, true)
    if (character !== ',') fail(expectationFor(text, offset, 'comma_or_end'), path)
    const comma = offset++
    skipSpace()
    if (text.charAt(offset) === end) fail('no_trailing_comma', path, comma)
    return false
  }

  try {
    const value = readValue([], root)
    skipSpace()
    if (offset < text.length) fail(expectationFor(text, offset, 'end'), [])
    return document(value)
  } catch (error) {
    if (error instanceof Stop) return document(undefined)
    throw error
  }
}

/** A more helpful expectation for what people often write that JSON does not have. */
function expectationFor(text: string, offset: number, expected: JsonExpectation): JsonExpectation {
  if (text.startsWith('//', offset) || text.startsWith('/*', offset)) return 'no_comment'
  return /^['‘’“”]/u.test(text.slice(offset, offset + 1)) ? 'double_quotes' : expected
}

/** Whether the shortest decimal of the double is the number that was written. */
function isAsWritten(lexeme: string, value: number): boolean {
  if (!Number.isFinite(value)) return false
  const [a, b] = [significant(lexeme), significant(String(value))]
  return a.digits === b.digits && (a.digits === '' || a.exponent === b.exponent)
}

/** Digits without zeros at either end, and the power of ten of the last one. */
function significant(lexeme: string): { readonly digits: string; readonly exponent: number } {
  const [mantissa = '', exponent = '0'] = lexeme
    .toLowerCase()
    .replace('-', lexeme.startsWith('-') ? '' : '-')
    .split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const all = (whole + fraction).replace(/^0+/, '')
  // Counted by hand: a pattern would try every zero of a long row of them anew.
  let end = all.length
  while (all.charAt(end - 1) === '0') end--
  const digits = all.slice(0, end)
  return { digits, exponent: Number(exponent) - fraction.length + (all.length - digits.length) }
}

/** The places along a path, as far as it goes. */
function nearest(root: Place, path: Path): readonly Place[] {
  const found = [root]
  for (const part of path) {
    const child = found.at(-1)?.children?.get(part)
    if (!child) break
    found.push(child)
  }
  return found
}

/** Finds lines by their beginnings, which are looked for once and only when somebody asks. */
function positions(text: string): (offset: number) => Position {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1)
  return starts
}
