import { applyFix, type Edit, type Path } from '@sasando/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'

/** Text with the layout of somebody's own: spaces and line breaks between all its parts. */
const layout = (text: string, spaces: readonly string[]): string => {
  let index = 0
  const space = (): string => spaces[index++ % spaces.length] ?? ''
  return text.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (part) => `${space()}${part}${space()}`)
}
const places = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, each]) =>
          places(each, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
const commonStart = (a: string, b: string): number => {
  const index = [...a].findIndex((character, at) => character !== b[at])
  return index < 0 ? a.length : index
}
const reversed = (text: string): string => [...text].reverse().join('')
type Container = Record<string | number, unknown>
const containerOf = (document: unknown, path: Path): Container =>
  path.slice(0, -1).reduce((value, key) => (value as Container)[key], document) as Container

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer(),
    fc.constantFrom('a', 'x"y', '}', '\\'),
    fc.boolean(),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'kunci "c"', 'd'), tie('value'), { noNullPrototype: true }),
}))
const spaces = fc.array(fc.constantFrom('', ' ', '\n', '\n    ', '\t'), { minLength: 1, maxLength: 7 })

it('changes what it says and nothing else, whatever the layout', () => {
  fc.assert(
    fc.property(json.object, spaces, fc.nat(), fc.constantFrom('replace', 'remove'), (document, space, pick, op) => {
      const text = layout(JSON.stringify(document), space)
      const inner = places(document).slice(1)
      const path = inner[pick % inner.length]
      if (!path) return
      const edit: Edit = op === 'replace' ? { op, path, value: { baru: 1 } } : { op: 'remove', path }
      const after = applyFix(text, [edit])
      const expected = structuredClone(document)
      const around = containerOf(expected, path)
      const key = path.at(-1) ?? ''
      if (op === 'replace') around[key] = { baru: 1 }
      else if (Array.isArray(around)) around.splice(Number(key), 1)
      else delete around[key]
      expect(JSON.parse(after)).toEqual(expected)
      // All but what is new is the old text's two ends, byte for byte.
      const ends = commonStart(text, after) + commonStart(reversed(text), reversed(after))
      expect(ends + (op === 'replace' ? '{ "baru": 1 }'.length : 0)).toBeGreaterThanOrEqual(after.length)
    }),
    { numRuns: 500 },
  )
})
it('adds as its neighbours stand', () => {
  expect(applyFix('{\n  "a": 1\n}', [{ op: 'add', path: ['b'], value: [1, 'x'] }])).toBe(
    '{\n  "a": 1,\n  "b": [1, "x"]\n}',
  )
  expect(applyFix('{ "a": [] }', [{ op: 'add', path: ['a', 0], value: 1 }])).toBe('{ "a": [ 1 ] }')
  expect(applyFix('{"a":[1]}', [{ op: 'add', path: ['a', 1], value: 2 }])).toBe('{"a":[1, 2]}')
})
it('refuses a place that the text does not have', () => {
  expect(() => applyFix('{ "a": 1 }', [{ op: 'remove', path: ['b'] }])).toThrow(RangeError)
  expect(() => applyFix('{ "a": 1 }', [{ op: 'replace', path: [], value: 1 }])).toThrow(RangeError)
})
