import type { Scalar } from '@sasando/storage'

import { ordered, twins } from '../samples/ids.ts'
import { idsOf, put, putOne, remove } from '../subject/calls.ts'
import { equal } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** In the order of an index. Absent are `null`, lists and objects, too. */
const scalars: readonly Scalar[] = [
  [null, false, true, -Number.MAX_VALUE, -1e21, -(2 ** 53), -256, -10, -2, -1.5, -1, -0.1, -1e-300],
  [-Number.MIN_VALUE, 0, Number.MIN_VALUE, 1e-300, 0.1, 0.5, 1, 1.5, 2, 9, 10, 99, 100, 255, 256, 2 ** 31],
  [2 ** 32, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 2, 2 ** 63, 1e21, 1e300, Number.MAX_VALUE, '', '\u0000'],
  ['\u0000\u0000', '\u0000a', '\u0001', '\t', ' ', '-1', '0', '1', '10', '2', 'A', 'B', 'a', 'a\u0000'],
  ['a\u0000b', 'a\u0001', 'a ', 'aa', 'ab', 'b', 'null', 'true', '\u00E9', '\u4E2D', '\uD7FF', '\u{10000}'],
  ['\u{1F600}', '\uE000', '\uFFFD', '\uFFFF', '\uFFFF\u0000', '\uFFFFa'],
].flat()

const idAt = (at: number): string => String(at).padStart(3, '0')

/** Records by what stands in them. */
export const indexCases: readonly ClientCase[] = [
  {
    name: 'an index has absent values first, then false, true, numbers by value, texts by code unit',
    async run({ storage }) {
      // The ids fall where the values rise: nothing comes right by its id.
      const writes = scalars.map((n, at) => put(idAt(scalars.length - at), { n }))
      await storage.write([...writes.filter((_, at) => at % 3 === 1), ...writes.filter((_, at) => at % 3 !== 1)])
      const expected = scalars.map((_, at) => idAt(scalars.length - at))
      for (const limit of [1000, 1, 7]) {
        equal(await idsOf(storage, { index: 'by-n', limit }), expected, 'the ids by their values')
        const descending = await idsOf(storage, { index: 'by-n', limit, descending: true })
        equal(descending, [...expected].reverse(), 'the ids by their values, descending')
      }
    },
  },
  {
    name: 'equal values come by id, in both directions',
    async run({ storage }) {
      const writes = [...ordered].reverse().flatMap((id, at) => [put(id, { n: 1 }), put(`x${id}`, { n: at % 2 })])
      await storage.write(writes.filter(({ id }, at) => writes.findIndex((each) => each.id === id) === at))
      const ids = [...new Set(writes.map(({ id }) => id))].sort()
      for (const n of [0, 1]) {
        const query = { index: 'by-n', equals: [n] }
        const expected = (await idsOf(storage, query)).slice()
        equal(expected, [...expected].sort(), `the ids behind ${n}`)
        equal(await idsOf(storage, { ...query, descending: true, limit: 4 }), expected.reverse(), `the ids, descending`)
      }
      equal((await idsOf(storage, { index: 'by-n' })).sort(), ids, 'the ids behind both')
    },
  },
  {
    name: 'an index of several places orders by the first, then by the next',
    async run({ storage }) {
      const units = [undefined, 'a', 'a\u0000', 'ab', 'b']
      const ranks = [undefined, -1, 2, 10, '1']
      const documents = units.flatMap((unit) => ranks.map((n) => ({ ...(unit !== undefined && { unit }), n })))
      const writes = documents.map(({ n, ...unit }, at) => put(idAt(99 - at), n === undefined ? unit : { ...unit, n }))
      await storage.write([...writes].reverse())
      const expected = documents.map((_, at) => idAt(99 - at))
      equal(await idsOf(storage, { index: 'by-unit', limit: 3 }), expected, 'the ids by unit and rank')
      for (const [at, unit] of units.entries()) {
        const equals = [unit ?? null]
        const ofUnit = expected.slice(at * 5, at * 5 + 5)
        equal(await idsOf(storage, { index: 'by-unit', equals, limit: 2 }), ofUnit, 'the ids of one unit')
        const descending = await idsOf(storage, { index: 'by-unit', equals, limit: 2, descending: true })
        equal(descending, [...ofUnit].reverse(), 'the ids of one unit, descending')
        for (const [rankAt, rank] of ranks.entries()) {
          const ids = await idsOf(storage, { index: 'by-unit', equals: [...equals, rank ?? null] })
          equal(ids, [ofUnit[rankAt]], 'the id of one unit and rank')
        }
      }
      equal(await idsOf(storage, { index: 'by-unit', equals: [] }), expected, 'the ids that equal nothing')
    },
  },
  {
    name: 'equal means the same value of the same kind',
    async run({ storage }) {
      const values = [...scalars, ...twins.filter((text) => !scalars.includes(text))]
      await storage.write(values.map((n, at) => put(idAt(at), { n })))
      for (const [at, value] of values.entries()) {
        const ids = await idsOf(storage, { index: 'by-n', equals: [value] })
        equal(ids, [idAt(at)], `the ids with the value ${JSON.stringify(value)}`)
      }
      const zero = idAt(values.indexOf(0))
      equal(await idsOf(storage, { index: 'by-n', equals: [-0] }), [zero], 'the ids with the value -0')
      for (const value of [3, 'c', 'nul', 1.000_000_000_000_1])
        equal(await idsOf(storage, { index: 'by-n', equals: [value] }), [], `the ids with the value ${value}`)
    },
  },
  {
    name: 'places are members of objects, their own, by name',
    async run({ storage }) {
      const places: Record<string, string[]> = {
        dotted: ['a.b'],
        nested: ['a', 'b'],
        inherited: ['constructor', 'name'],
        prototype: ['__proto__', 'a'],
        quoted: [`it's "\\`],
        element: ['list', '0'],
        length: ['list', 'length'],
        empty: [''],
        wild: ['%', '$', '*', '[0]'],
      }
      const indexes = Object.fromEntries(Object.entries(places).map(([name, place]) => [name, [place]]))
      await storage.define([{ name: 'people', indexes }])
      const documents: Record<string, string> = {
        nothing: '{}',
        text: '"text"',
        dotted: '{"a.b":1}',
        nested: '{"a":{"b":1}}',
        inherited: '{"constructor":{"name":1}}',
        prototype: '{"__proto__":{"a":1}}',
        quoted: JSON.stringify({ [`it's "\\`]: 1 }),
        element: '{"list":{"0":1}}',
        length: '{"list":{"length":1}}',
        list: '{"list":[1]}',
        empty: '{"":1}',
        wild: '{"%":{"$":{"*":{"[0]":1}}}}',
      }
      await storage.write(Object.entries(documents).map(([id, text]) => put(id, JSON.parse(text))))
      for (const index of Object.keys(places)) {
        equal(await idsOf(storage, { index, equals: [1] }), [index], `the ids with 1 at ${index}`)
        const rest = Object.keys(documents)
          .filter((id) => id !== index)
          .sort()
        equal(await idsOf(storage, { index, equals: [null] }), rest, `the ids with nothing at ${index}`)
      }
    },
  },
  {
    name: 'null, lists and objects count as absent in an index',
    async run({ storage }) {
      const absent = [null, [], [1], {}, { n: 1 }, { n: null }, { n: [2] }, { n: { n: 3 } }, { N: 1 }, 5, 'text', true]
      await storage.write(absent.map((value, at) => put(idAt(at), value)))
      await storage.write([put('one', { n: 1 }), put('false', { n: false })])
      const ids = absent.map((_, at) => idAt(at)).filter((_, at) => at !== 4)
      equal(await idsOf(storage, { index: 'by-n', equals: [null] }), ids, 'the ids with nothing')
      equal(await idsOf(storage, { index: 'by-n' }), [...ids, 'false', idAt(4), 'one'], 'the ids')
    },
  },
  {
    name: 'an index follows every write',
    async run({ storage }) {
      const by = (n: Scalar): Promise<string[]> => idsOf(storage, { index: 'by-n', equals: [n] })
      await storage.write([put('a', { n: 1 }), put('b', { n: 1 }), put('c', { n: 2 })])
      await storage.write([put('a', { n: 2 }), put('c', {}), put('d', { n: 1 })])
      equal([await by(1), await by(2), await by(null)], [['b', 'd'], ['a'], ['c']], 'the lists after changes')
      await storage.write([remove('b'), remove('c'), put('d', { n: 1, more: true })])
      equal([await by(1), await by(2), await by(null)], [['d'], ['a'], []], 'the lists after deletes')
      await putOne(storage, 'b', { n: 2 })
      equal(await idsOf(storage, { index: 'by-n' }), ['d', 'a', 'b'], 'the list')
      const { records } = await storage.list('people', { index: 'by-n', equals: [1], limit: 9 })
      equal(
        records.map(({ value }) => value),
        [{ n: 1, more: true }],
        'the documents in a list by an index',
      )
    },
  },
]
