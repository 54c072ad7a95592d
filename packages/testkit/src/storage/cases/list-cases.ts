import type { ListQuery } from '@sasando/storage'

import { idsOf, put, putOne, remove } from '../subject/calls.ts'
import { equal, ok, refused, rejected } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** Records by id, and what a query may be. */
export const listCases: readonly ClientCase[] = [
  {
    name: 'a list has every record by id, in both directions',
    async run({ storage }) {
      equal(await storage.list('people', { limit: 1 }), { records: [] }, 'the list of an empty collection')
      await storage.write(['b', 'd', 'a', 'c'].map((id) => put(id, id)))
      await storage.write([remove('c')])
      const { records } = await storage.list('people', { limit: 1000 })
      equal(
        records.map(({ value }) => value),
        ['a', 'b', 'd'],
        'the values',
      )
      equal(await idsOf(storage, { descending: true }), ['d', 'b', 'a'], 'the ids, descending')
    },
  },
  {
    name: 'a page has its limit, and goes on only where there is more',
    async run({ storage }) {
      await storage.write(['a', 'b', 'c', 'd'].map((id) => put(id, { n: 1 })))
      for (const more of [{}, { descending: true }, { index: 'by-n' }, { prefix: '' }] satisfies Partial<ListQuery>[]) {
        const query = { ...more, limit: 2 }
        const first = await storage.list('people', query)
        equal(first.records.length, 2, 'the records of a full page')
        ok(typeof first.next === 'string', 'a page goes on where there is more')
        const second = await storage.list('people', { ...query, after: first.next })
        equal(second.records.length, 2, 'the records of the last page')
        ok(second.next === undefined, 'the last page does not go on')
        const ids = [...first.records, ...second.records].map(({ id }) => id)
        equal(ids.sort(), ['a', 'b', 'c', 'd'], 'the ids of both pages')
        ok((await storage.list('people', { ...more, limit: 4 })).next === undefined, 'a whole list does not go on')
      }
    },
  },
  {
    name: 'a prefix is taken as it stands',
    async run({ storage }) {
      const ids = [
        'a',
        'a_',
        'a_b',
        'axb',
        'a%',
        'a%b',
        'A_b',
        'ab',
        'b',
        'a\uFFFF',
        'a\uFFFFb',
        'a\u{1F600}',
        'a[b',
        "a'b",
        'a*',
      ]
      await storage.write(ids.map((id) => put(id, 1)))
      for (const prefix of [
        '',
        'a',
        'a_',
        'a%',
        'a\uFFFF',
        'a\u{1F600}',
        'a[',
        "a'",
        'a*',
        'A',
        'a_b',
        'a_bc',
        'z',
        '_',
        '%',
      ])
        for (const limit of [1, 1000]) {
          const expected = ids.filter((id) => id.startsWith(prefix)).sort()
          equal(await idsOf(storage, { prefix, limit }), expected, `the ids that begin with ${prefix}`)
          const descending = await idsOf(storage, { prefix, limit, descending: true })
          equal(descending, expected.reverse(), `the ids that begin with ${prefix}, descending`)
        }
    },
  },
  {
    name: 'a limit is 1 to 1000',
    async run({ storage }) {
      await putOne(storage, 'a', 1)
      for (const limit of [0, -1, 1001, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5' as never, undefined as never]) {
        await rejected(() => storage.list('people', { limit }), `a list with the limit ${limit} must be refused`)
        await rejected(() => storage.changes({ limit }), `changes with the limit ${limit} must be refused`)
      }
      for (const limit of [1, 1000]) {
        equal((await storage.list('people', { limit })).records.length, 1, 'the records')
        equal((await storage.changes({ limit })).changes.length, 1, 'the changes')
      }
    },
  },
  {
    name: 'parts of a query that do not go together are refused',
    async run({ storage }) {
      const wrong: readonly Partial<ListQuery>[] = [
        { equals: [1] },
        { index: 'by-n', prefix: 'a' },
        { index: 'by-n', equals: [1, 2] },
        { index: 'by-unit', equals: ['a', 1, 1] },
      ]
      for (const query of wrong) {
        const call = (): Promise<unknown> => storage.list('people', { ...query, limit: 1 })
        await rejected(call, `${JSON.stringify(query)} must be refused`)
      }
    },
  },
  {
    name: 'a cursor of another query is refused, and what is none',
    async run({ storage, another }) {
      await another([{ name: 'people', indexes: { 'by-m': [['n']] } }])
      await storage.define([{ name: 'people', indexes: { 'by-m': [['n']] } }])
      const ids = ['a1', 'a2', 'a3', 'a4']
      await storage.write(ids.flatMap((id) => [put(id, { n: 1, unit: 'x' }), put(id, 1, null, 'events')]))
      const queries: readonly (readonly [string, Partial<ListQuery>])[] = [
        ['people', {}],
        ['people', { descending: true }],
        ['people', { prefix: 'a' }],
        ['events', {}],
        ['people', { index: 'by-n' }],
        ['people', { index: 'by-n', descending: true }],
        ['people', { index: 'by-n', equals: [1] }],
        ['people', { index: 'by-m' }],
        ['people', { index: 'by-unit' }],
        ['people', { index: 'by-unit', equals: ['x'] }],
        ['people', { index: 'by-unit', equals: ['x', 1] }],
      ]
      for (const [at, [collection, query]] of queries.entries()) {
        const { next } = await storage.list(collection, { ...query, limit: 1 })
        ok(next !== undefined, 'a page goes on where there is more')
        for (const [other, [elsewhere, otherQuery]] of queries.entries()) {
          const call = (): Promise<unknown> => storage.list(elsewhere, { ...otherQuery, after: next, limit: 1 })
          const what = `the cursor of ${JSON.stringify(query)} in ${JSON.stringify(otherQuery)}`
          if (at === other) await call()
          else await refused('STORAGE_BAD_CURSOR', call, what)
        }
        for (const after of ['', 'a1', '0', 'null', '%', `~${next}`])
          await refused(
            'STORAGE_BAD_CURSOR',
            () => storage.list(collection, { ...query, after, limit: 1 }),
            `"${after}"`,
          )
      }
    },
  },
]
