import fc from 'fast-check'
import { expect, test } from 'vitest'

import { longestLine, readLines } from '../../src/ndjson/read-lines.ts'

async function* inChunks(text: string, size: number, encoding: BufferEncoding = 'utf8'): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, encoding)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

test('cuts lines wherever the chunks are cut, and counts blank ones', async () => {
  const line = fc.string({ unit: fc.constantFrom(...'ab é👍{}\r') })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const expected = lines
        .map((text, index) => ({ number: index + 1, text }))
        .filter(({ text }) => text.trim() !== '')
      expect(await Array.fromAsync(readLines(inChunks(lines.join('\n'), size)))).toEqual(expected)
    }),
  )
})

test('a line without an end does not fill the memory, and the next line is read', async () => {
  const lines = await Array.fromAsync(readLines(inChunks(`${'x'.repeat(longestLine + 10)}\n{}`, 65_536)))
  expect(lines).toEqual([{ number: 1 }, { number: 2, text: '{}' }])
})

test('reads the UTF-16 that a shell of Windows writes', async () => {
  const lines = await Array.fromAsync(readLines(inChunks('\uFEFF{"nama":"José"}\r\n{}\r\n', 3, 'utf16le')))
  expect(lines.map(({ text }) => text?.trim())).toEqual(['{"nama":"José"}', '{}'])
})
