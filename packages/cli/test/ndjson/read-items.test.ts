import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readItems } from '../../src/ndjson/read-items.ts'
import { longestLine, type Line } from '../../src/ndjson/read-lines.ts'

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
const items = (text: string, size = 7): Promise<Line[]> => Array.fromAsync(readItems(inChunks(text, size)))
const told = async (text: string, size?: number) =>
  (await items(text, size)).map(({ text: item, broken }) => broken ?? item?.trim() ?? 'too long')

test('gives the items that JSON.parse gives, wherever the chunks are cut', async () => {
  const space = fc.constantFrom('', ' ', '\n', '\r\n\t')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      space,
      fc.boolean(),
      async (values, size, between, isPretty) => {
        const written = values.map((each) => JSON.stringify(each, null, isPretty ? 2 : 0))
        const text = `${between}[${between}${written.join(`${between},${between}`)}${between}]${between}`
        const found = await items(text, size)
        expect(found.map(({ number }) => number)).toEqual(values.map((_, index) => index + 1))
        expect(found.map((each) => JSON.parse(each.text ?? '') as unknown)).toEqual(
          values.map((each) => JSON.parse(JSON.stringify(each)) as unknown),
        )
      },
    ),
  )
})

test('brackets, commas and quotation marks in texts part nothing', async () => {
  const text = String.raw`[{"a":"],[\"}\\"},{"b":"\\\\","c":[1,{"d":","}]}]`
  for (const size of [1, 2, 3, 100])
    expect(await told(text, size)).toEqual([String.raw`{"a":"],[\"}\\"}`, String.raw`{"b":"\\\\","c":[1,{"d":","}]}`])
})

test('what is missing is an item that is no JSON, and the next one is read', async () => {
  expect(await told('[{},,{}]')).toEqual(['{}', '', '{}'])
  expect(await told('[{},]')).toEqual(['{}', ''])
  expect(await told('[{"a":1]},{}]')).toEqual(['{"a":1]}', '{}'])
})

test('an array without an end, and one that goes on, are told of', async () => {
  expect(await told('[')).toEqual(['no_end'])
  expect(await told('[{}')).toEqual(['{}', 'no_end'])
  expect(await told('[{},{"a":')).toEqual(['{}', '{"a":', 'no_end'])
  expect(await told('[{}] [{}]')).toEqual(['{}', 'goes_on'])
  expect(await told('[]\n')).toEqual([])
})

test('an item without an end does not fill the memory, and the next one is read', async () => {
  const found = await items(`[{"a":"${'x'.repeat(longestLine)}"},{}]`, 65_536)
  expect(found).toEqual([{ number: 1 }, { number: 2, text: '{}' }])
})

test('a hostile text never ends it with an error', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'[]{}",\\ a:1\n') }).map((rest) => `[${rest}`)
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (hostile, size) => {
      const found = await items(hostile, size)
      // The same however it comes.
      expect(await items(hostile, 1000)).toEqual(found)
    }),
  )
})
