import { none } from '../samples/ids.ts'
import { getOne, put, putOne, valueOf } from '../subject/calls.ts'
import { equal, refused, rejected } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** Records by their ids. */
export const getCases: readonly ClientCase[] = [
  {
    name: 'get gives what was put, with the revision that the put gave',
    async run({ storage }) {
      const revision = await putOne(storage, 'a', { n: 1 })
      const record = { collection: 'people', id: 'a', revision, value: { n: 1 } }
      equal(await storage.get('people', ['a']), [record], 'the record')
      equal((await storage.list('people', { limit: 9 })).records, [record], 'the record in a list')
    },
  },
  {
    name: 'get answers every id in its place, undefined where there is no record',
    async run({ storage }) {
      await storage.write(['c', 'a', 'b'].map((id) => put(id, id)))
      const records = await storage.get('people', ['none', 'c', 'a', 'c', 'A', 'b', 'none'])
      const values = records.map((record) => (record === undefined ? undefined : record.value))
      equal(values, [undefined, 'c', 'a', 'c', undefined, 'b', undefined], 'the values in the order of the ids')
      equal(await storage.get('people', []), [], 'the records of no ids')
    },
  },
  {
    name: 'get takes 1000 ids and no more',
    async run({ storage }) {
      await storage.write(['7', '999'].map((id) => put(id, id)))
      const ids = Array.from({ length: 1001 }, (_, at) => String(at))
      const records = await storage.get('people', ids.slice(0, 1000))
      equal(records.length, 1000, 'the answers to 1000 ids')
      equal([records[7]?.id, records[999]?.id], ['7', '999'], 'the records among 1000 ids')
      await rejected(() => storage.get('people', ids), '1001 ids must be refused')
    },
  },
  {
    name: 'collections do not see each other',
    async run({ storage }) {
      await storage.write([put('a', 1), put('b', 2, undefined, 'events')])
      equal(await getOne(storage, 'a', 'events'), undefined, 'a record of another collection')
      equal(
        (await storage.list('events', { limit: 9 })).records.map(({ id }) => id),
        ['b'],
        'the ids of one collection',
      )
      await storage.write([put('a', 3, null, 'events')])
      equal(
        [await valueOf(storage, 'a'), await valueOf(storage, 'a', 'events')],
        [1, 3],
        'the same id in two collections',
      )
    },
  },
  {
    name: 'what is no id is refused, wherever it stands',
    async run({ storage }) {
      for (const [what, wrong] of none) {
        const id = wrong as string
        await refused('STORAGE_BAD_ID', () => storage.get('people', ['a', id]), `get of ${what}`)
        await refused('STORAGE_BAD_ID', () => storage.write([put('a', 1), put(id, 1)]), `put of ${what}`)
        const remove = { kind: 'delete', collection: 'people', id } as const
        await refused('STORAGE_BAD_ID', () => storage.write([remove]), `delete of ${what}`)
        // An empty beginning, and none, is one of all ids.
        if (id !== '' && id !== undefined)
          await refused('STORAGE_BAD_ID', () => storage.list('people', { prefix: id, limit: 1 }), `the prefix ${what}`)
      }
      equal(await getOne(storage, 'a'), undefined, 'what stood beside an id that is none')
    },
  },
]
