import { changesOf, getOne, idsOf, put, putOne, remove } from '../subject/calls.ts'
import { equal, ok, refused } from '../subject/check.ts'
import { type ClientCase, collections } from '../subject/clients.ts'

/** The end of an adapter, and what outlives it. */
export const closeCases: readonly ClientCase[] = [
  {
    name: 'a closed adapter refuses everything, and closes again',
    async run({ storage }) {
      await putOne(storage, 'a', 1)
      await storage.close()
      const calls: Record<string, () => Promise<unknown>> = {
        define: () => storage.define(collections),
        get: () => storage.get('people', ['a']),
        list: () => storage.list('people', { limit: 1 }),
        write: () => storage.write([put('a', 2)]),
        'write of nothing': () => storage.write([]),
        changes: () => storage.changes({ limit: 1 }),
      }
      for (const [name, call] of Object.entries(calls)) {
        const { data } = await refused('STORAGE_CLOSED', call, `${name} of a closed adapter`)
        equal(data.storage, storage.name, 'the name of the closed adapter')
      }
      await storage.close()
      await refused('STORAGE_CLOSED', () => storage.get('people', ['a']), 'get of an adapter that was closed twice')
    },
  },
  {
    name: 'other clients go on when one is closed',
    async run({ storage, another }) {
      await putOne(storage, 'a', { n: 1 })
      const other = await another()
      // A store with one client has no other to go on.
      if (other !== storage) await other.close()
      await putOne(storage, 'b', { n: 2 })
      equal(await idsOf(storage, { index: 'by-n' }), ['a', 'b'], 'the list of the client that goes on')
      const third = await another()
      equal(await idsOf(third), ['a', 'b'], 'the list of a new client')
    },
  },
  {
    name: 'what outlives the adapters is as durable as they declare: all of it, also what was deleted, or nothing',
    async run({ storage, open, close }) {
      const gone = await putOne(storage, 'gone', { n: 1 })
      const first = await putOne(storage, 'a', { n: 1 })
      const mark = (await changesOf(storage)).at(-1)?.sequence
      await storage.write([remove('gone'), put('a', { n: 2 }, first), put('e', '__proto__', null, 'events')])
      const records = await storage.get('people', ['a', 'gone'])
      const changes = await changesOf(storage)
      const { durability } = storage.capabilities
      await close()

      const again = await open()
      await again.define([{ name: 'people' }, { name: 'events' }])
      const found = await again.get('people', ['a', 'gone'])
      if (durability === 'none' && found[0] === undefined) {
        equal(await changesOf(again), [], 'the changes of a store that keeps nothing')
        return
      }
      equal(found, records, 'the records after opening again')
      equal((await getOne(again, 'e', 'events'))?.value, '__proto__', 'the event after opening again')
      equal(await changesOf(again), changes, 'the changes after opening again')
      equal(await changesOf(again, { after: mark }), changes.slice(2), 'the changes behind a sequence from before')

      // Nobody has named the index again, and it is kept all the same.
      const other = [{ name: 'people', indexes: { 'by-n': [['m']] } }]
      await refused('STORAGE_BAD_DEFINITION', () => again.define(other), 'an index with other places')
      const given = [await putOne(again, 'b', { n: 1 }), await putOne(again, 'gone', { n: 3 })]
      const known = [gone, first, ...changes.map(({ revision }) => revision)]
      ok(!given.some((revision) => known.includes(revision)), 'a revision is new after opening again as well')
      await again.define(collections)
      equal(await idsOf(again, { index: 'by-n' }), ['b', 'a', 'gone'], 'the list by an index after opening again')
      equal((await changesOf(again)).length, changes.length + 2, 'how many changes there are')
    },
  },
]
