import type { CollectionDefinition, StorageAdapter } from '@sasando/storage'

import { getOne, idsOf, put, putOne, valueOf } from '../subject/calls.ts'
import { equal, ok, refused } from '../subject/check.ts'
import { type ClientCase, collections } from '../subject/clients.ts'

const people = (indexes: CollectionDefinition['indexes'] = {}): readonly CollectionDefinition[] => [
  { name: 'people', indexes },
]

/** What an adapter declares of itself, and what is declared to it. */
export const defineCases: readonly ClientCase[] = [
  {
    name: 'an adapter has a name and declares what it promises, at least the minimum',
    async run({ storage: { name, capabilities } }) {
      ok(typeof name === 'string' && name.length > 0, 'an adapter has a name')
      const { durability, sharing, maxBatch, maxDocumentBytes } = capabilities
      ok(['none', 'process', 'power-loss'].includes(durability), `durability is not ${durability}`)
      ok(['one-client', 'many-clients'].includes(sharing), `sharing is not ${sharing}`)
      ok(Number.isSafeInteger(maxBatch) && maxBatch >= 100, `maxBatch is at least 100, not ${maxBatch}`)
      const isEnough = Number.isSafeInteger(maxDocumentBytes) && maxDocumentBytes >= 1024 ** 2
      ok(isEnough, `maxDocumentBytes is at least 1 MiB, not ${maxDocumentBytes}`)
    },
  },
  {
    name: 'defining again changes nothing, and an index that is not named again stays',
    async run({ storage }) {
      const revision = await putOne(storage, 'a', { n: 1 })
      for (const again of [collections, collections, people(), [{ name: 'people' }], []]) await storage.define(again)
      equal((await getOne(storage, 'a'))?.revision, revision, 'the revision after defining again')
      await putOne(storage, 'b', { n: 0 })
      equal(await idsOf(storage, { index: 'by-n' }), ['b', 'a'], 'the list by an index that was defined again')
    },
  },
  {
    name: 'every adapter must be told of a collection and of an index before it uses them',
    async run({ storage, another, open }) {
      const check = async (adapter: StorageAdapter): Promise<void> => {
        const units = [
          () => adapter.get('units', ['a']),
          () => adapter.list('units', { limit: 1 }),
          () => adapter.write([put('a', 1, undefined, 'units')]),
          () => adapter.write([{ kind: 'delete', collection: 'units', id: 'a' }]),
        ]
        for (const call of units) {
          const { data } = await refused('STORAGE_NOT_DEFINED', call, 'a collection that was not defined')
          equal(data.collection, 'units', 'the collection that was not defined')
        }
      }
      await check(storage)
      // That somebody else has told another adapter is not enough.
      await another([{ name: 'units' }])
      await check(await open())
    },
  },
  {
    name: 'an index that was not defined cannot be listed by',
    async run({ storage }) {
      for (const index of ['by-name', 'constructor']) {
        const call = (): Promise<unknown> => storage.list('people', { index, limit: 1 })
        const { data } = await refused('STORAGE_NOT_DEFINED', call, 'an index that was not defined')
        equal(data, { collection: 'people', index }, 'the index that was not defined')
      }
      await refused(
        'STORAGE_NOT_DEFINED',
        () => storage.list('events', { index: 'by-n', limit: 1 }),
        'an index of others',
      )
    },
  },
  {
    name: 'a new index is filled with what is stored',
    async run({ storage }) {
      const names = ['c', 'a', undefined, 'b']
      await storage.write(names.map((name, at) => put(String(at), { ...(name && { name }) })))
      await storage.write([{ kind: 'delete', collection: 'people', id: '3' }])
      await storage.define(people({ 'by-name': [['name']] }))
      equal(await idsOf(storage, { index: 'by-name' }), ['2', '1', '0'], 'the list by a new index')
      await putOne(storage, '4', { name: 'aa' })
      equal(await idsOf(storage, { index: 'by-name' }), ['2', '1', '4', '0'], 'the list by a new index after a write')
    },
  },
  {
    name: 'writers that do not know an index keep it up to date',
    async run({ storage, another }) {
      const other = await another(people({ 'by-name': [['name']] }))
      await storage.write([put('a', { name: 'z' }), put('b', { name: 'y' }), put('c', { name: 'x' })])
      await storage.write([{ kind: 'delete', collection: 'people', id: 'c' }, put('a', { name: 'w' })])
      equal(await idsOf(other, { index: 'by-name' }), ['a', 'b'], 'the list by an index that the writer does not know')
    },
  },
  {
    name: 'an index never changes its places, and what defines it otherwise defines nothing',
    async run({ storage, another }) {
      await putOne(storage, 'a', { n: 1, m: 2 })
      for (const adapter of [storage, await another([{ name: 'people' }])])
        for (const places of [[['m']], [['n'], ['m']], [['n', 'm']]]) {
          const define = (): Promise<void> => adapter.define([{ name: 'units' }, ...people({ 'by-n': places })])
          const { data } = await refused('STORAGE_BAD_DEFINITION', define, 'an index with other places')
          equal(data, { collection: 'people', index: 'by-n', reason: 'changed' }, 'the index with other places')
          await refused(
            'STORAGE_NOT_DEFINED',
            () => adapter.get('units', ['a']),
            'a collection of a refused definition',
          )
        }
      await storage.define(people({ 'by-n': [['n']] }))
      equal(await idsOf(storage, { index: 'by-n' }), ['a'], 'the list after a refused definition')
    },
  },
  {
    name: 'an index has 1 to 8 places',
    async run({ storage }) {
      const places = (count: number): string[][] => Array.from({ length: count }, (_, at) => [`p${at}`])
      for (const [wrong, reason] of [
        [[], 'no-places'],
        [[[]], 'no-places'],
        [places(9), 'too-many-places'],
      ] as const) {
        const define = (): Promise<void> => storage.define(people({ wrong }))
        equal((await refused('STORAGE_BAD_DEFINITION', define, reason)).data.reason, reason, 'what is wrong')
      }
      await storage.define(people({ most: places(8) }))
      await storage.write([put('b', { p7: 1 }), put('a', { p7: 2 }), put('c', { p0: 1 })])
      equal(await idsOf(storage, { index: 'most' }), ['b', 'a', 'c'], 'the list by eight places')
    },
  },
  {
    name: 'names of collections and indexes may be words of any language, and nothing but names',
    async run({ storage }) {
      const names = ['select', 'table', 'order', 'constructor', 'a', 'a-b', 'a--b', 'ab', 'a1', 'x'.repeat(40)]
      const indexes = Object.fromEntries([...names, 'group', 'index'].map((name) => [name, [['n']]]))
      await storage.define(names.map((name) => ({ name, indexes })))
      await storage.write(names.map((name, n) => put('id', { n }, null, name)))
      for (const [n, name] of names.entries()) {
        equal(await valueOf(storage, 'id', name), { n }, `the record in the collection ${name}`)
        for (const index of Object.keys(indexes)) {
          const { records } = await storage.list(name, { index, equals: [n], limit: 9 })
          equal(records.length, 1, `the records in the collection ${name} by the index ${index}`)
        }
      }
      const wrong = [
        '',
        'A',
        'aB',
        'a_b',
        'a b',
        'a.b',
        '1a',
        '-a',
        'é',
        '__proto__',
        'a"',
        "a'",
        'a;',
        'a\n',
        'x'.repeat(41),
      ]
      for (const name of [...wrong, 1, null] as string[]) {
        await refused('STORAGE_BAD_ID', () => storage.define([{ name }]), `the collection ${JSON.stringify(name)}`)
        const index = Object.fromEntries([[name, [['n']]]])
        if (typeof name === 'string')
          await refused('STORAGE_BAD_ID', () => storage.define(people(index)), `the index ${JSON.stringify(name)}`)
      }
    },
  },
]
