import type { StorageAdapter } from '@sasando/storage'

import { inherited, lists, none, numbers, objects, shapes, texts } from '../samples/values.ts'
import { getOne, idsOf, put, putOne, valueOf } from '../subject/calls.ts'
import { equal, ok, refused } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** Every JSON document comes back as it was; what is none is refused. */
export const valueCases: readonly ClientCase[] = [
  { name: 'documents of every shape come back', run: ({ storage }) => keep(storage, shapes) },
  { name: 'texts come back unit by unit', run: ({ storage }) => keep(storage, [...texts, texts]) },
  {
    name: 'numbers come back to the last bit, and -0 as 0',
    async run({ storage }) {
      await keep(storage, [...numbers, numbers])
      await putOne(storage, 'zero', { n: -0, list: [-0] })
      equal(await valueOf(storage, 'zero'), { n: 0, list: [0] }, 'what -0 became')
    },
  },
  {
    name: 'members named like what every object inherits are members like others',
    async run({ storage }) {
      await keep(storage, inherited)
      ok(!('admin' in {}), 'nothing is added to what objects inherit')
    },
  },
  {
    name: 'what is no JSON is refused, and its place is told',
    async run({ storage }) {
      for (const [path, make] of none) {
        const { data } = await refused(
          'STORAGE_NOT_JSON',
          () => storage.write([put('a', make())]),
          `no JSON at ${path}`,
        )
        equal(data.path, path, 'the place of what is no JSON')
      }
      for (const value of [undefined, Number.NaN, () => 1, Symbol('a'), 1n, new Date(0), '\uD800'])
        await refused('STORAGE_NOT_JSON', () => storage.write([put('a', value)]), String(value))
      const named = { 'a\uD83D': 1 }
      await refused('STORAGE_NOT_JSON', () => storage.write([put('a', named)]), 'half a letter in the name of a member')
      equal(await getOne(storage, 'a'), undefined, 'the record after what is no JSON')
    },
  },
  {
    name: 'a document is up to 64 deep',
    async run({ storage }) {
      await keep(storage, [lists(64), objects(64), [{ a: lists(62) }]])
      const circle: Record<string, unknown> = {}
      circle['a'] = circle
      for (const value of [lists(65), objects(65), { a: [lists(63)] }, lists(100_000), circle]) {
        const { data } = await refused('STORAGE_TOO_LARGE', () => storage.write([put('a', value)]), 'a deeper document')
        equal(data, { what: 'depth', limit: 64 }, 'what is too large')
      }
    },
  },
  {
    name: 'a document has as many bytes as the adapter declares, in UTF-8, and no more',
    async run({ storage }) {
      const { maxDocumentBytes } = storage.capabilities
      // With its quotation marks, a text of so many bytes.
      const text = (bytes: number, letter: string, size: number): string =>
        letter.repeat(Math.floor((bytes - 2) / size)) + 'x'.repeat((bytes - 2) % size)
      for (const [letter, size] of [
        ['x', 1],
        ['é', 2],
        ['中', 3],
        ['\u{1F600}', 4],
      ] as const) {
        const most = text(maxDocumentBytes, letter, size)
        await putOne(storage, 'a', most)
        ok((await valueOf(storage, 'a')) === most, `the largest document of ${letter} is as it was`)
        const more = put('b', `${most}x`)
        const { data } = await refused('STORAGE_TOO_LARGE', () => storage.write([more]), 'a larger document')
        equal(data, { what: 'document', limit: maxDocumentBytes }, 'what is too large')
      }
    },
  },
  {
    name: 'what an index compares has up to 500 code units, counted as its key',
    async run({ storage }) {
      await storage.define([{ name: 'units', indexes: { 'by-name': [['name']] } }])
      // A mark before a text and one at its end; NUL counts twice.
      for (const name of ['x'.repeat(498), '中'.repeat(498), '\u0000'.repeat(249), '\u{1F600}'.repeat(249)]) {
        await putOne(storage, 'a', { name }, undefined, 'units')
        const ids = await idsOf(storage, { index: 'by-name', equals: [name] }, undefined, 'units')
        equal(ids, ['a'], 'the list by the longest text')
        const more = put('b', { name: `${name}x` }, undefined, 'units')
        const { data } = await refused('STORAGE_TOO_LARGE', () => storage.write([more]), 'a longer text')
        equal(data, { what: 'index', limit: 500 }, 'what is too large')
      }
      await putOne(storage, 'c', { other: 'x'.repeat(1000) }, null, 'units')
      await putOne(storage, 'd', { n: 'x'.repeat(1000) }, null, 'events')
    },
  },
]

async function keep(storage: StorageAdapter, values: readonly unknown[]): Promise<void> {
  const id = (at: number): string => String(at).padStart(4, '0')
  await storage.write(values.map((value, at) => put(id(at), value)))
  const { records } = await storage.list('people', { limit: 1000 })
  const got = await storage.get(
    'people',
    values.map((_, at) => id(at)),
  )
  for (const [at, value] of values.entries()) {
    equal(got[at]?.value, value, 'the document')
    equal(records[at]?.value, value, 'the document in a list')
  }
}
