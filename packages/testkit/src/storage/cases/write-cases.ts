import { changesOf, getOne, idsOf, put, putOne, remove, valueOf } from '../subject/calls.ts'
import { equal, ok, refused } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** One write: its revision, and what it expects. */
export const writeCases: readonly ClientCase[] = [
  {
    name: 'every write gives a revision that the record never had',
    async run({ storage }) {
      const given: string[] = []
      for (let round = 0; round < 3; round++) {
        given.push(await putOne(storage, 'a', { n: 1 }), await putOne(storage, 'a', { n: 1 }))
        await storage.write([remove('a')])
        given.push(await putOne(storage, 'a', { n: 1 }, null))
      }
      equal(new Set(given).size, given.length, 'how many revisions are different')
      equal((await getOne(storage, 'a'))?.revision, given.at(-1), 'the revision of the record')
      const removed = (await changesOf(storage)).filter(({ kind }) => kind === 'delete')
      equal(removed.length, 3, 'how many deletes there were')
      ok(!removed.some(({ revision }) => given.includes(revision)), 'a delete has a revision that no record had')
    },
  },
  {
    name: 'put takes the place of the whole document',
    async run({ storage }) {
      await putOne(storage, 'a', { n: 1, tags: { x: 1 }, list: [1, 2, 3] })
      await putOne(storage, 'a', { n: 2, tags: { y: 2 } })
      equal(await valueOf(storage, 'a'), { n: 2, tags: { y: 2 } }, 'the document')
      equal(await idsOf(storage), ['a'], 'the ids')
    },
  },
  {
    name: 'delete takes away the record, and no other',
    async run({ storage }) {
      await storage.write([put('a', { n: 1 }), put('aa', { n: 2 }), put('A', { n: 3 }), put('a', 4, null, 'events')])
      equal(await storage.write([remove('a')]), [undefined], 'what a delete gives')
      equal(await getOne(storage, 'a'), undefined, 'the record after its delete')
      equal(await idsOf(storage), ['A', 'aa'], 'the others')
      equal(await idsOf(storage, { index: 'by-n' }), ['aa', 'A'], 'the others by an index')
      equal(await valueOf(storage, 'a', 'events'), 4, 'the record of this id in another collection')
    },
  },
  {
    name: 'deleting what is not there is no error and no change',
    async run({ storage }) {
      await putOne(storage, 'a', 1)
      await storage.write([remove('a')])
      equal(
        await storage.write([remove('a'), remove('never'), put('b', 2)]).then((all) => all.length),
        3,
        'the answers',
      )
      const changes = (await changesOf(storage)).map(({ kind, id }) => `${kind} ${id}`)
      equal(changes, ['put a', 'delete a', 'put b'], 'the changes')
    },
  },
  {
    name: 'an expected revision must be the one that the record has',
    async run({ storage }) {
      const first = await putOne(storage, 'a', 1)
      const second = await putOne(storage, 'a', 2, first)
      for (const stale of [first, 'none', `${second} `, '']) {
        const { data } = await refused('STORAGE_CONFLICT', () => storage.write([put('a', 3, stale)]), 'a stale put')
        equal(data.conflicts, [{ collection: 'people', id: 'a', actual: second }], 'the conflicts of a stale put')
      }
      equal(await valueOf(storage, 'a'), 2, 'the value after stale puts')
      await storage.write([remove('a')])
      const { data } = await refused(
        'STORAGE_CONFLICT',
        () => storage.write([put('a', 3, second)]),
        'a put of what is gone',
      )
      equal(data.conflicts, [{ collection: 'people', id: 'a', actual: null }], 'the conflicts of what is gone')
      await putOne(storage, 'a', 2)
      await refused('STORAGE_CONFLICT', () => storage.write([put('a', 3, second)]), 'a revision from before a delete')
    },
  },
  {
    name: 'with null expected, a put writes only where there is nothing',
    async run({ storage }) {
      const revision = await putOne(storage, 'a', 1, null)
      const { data } = await refused('STORAGE_CONFLICT', () => storage.write([put('a', 2, null)]), 'a second put')
      equal(data.conflicts, [{ collection: 'people', id: 'a', actual: revision }], 'the conflicts of a second put')
      equal(await valueOf(storage, 'a'), 1, 'the value after a refused put')
      await storage.write([remove('a')])
      await putOne(storage, 'a', 3, null)
      equal(await valueOf(storage, 'a'), 3, 'the value put after a delete')
    },
  },
  {
    name: 'a delete may expect a revision as well',
    async run({ storage }) {
      const stale = await putOne(storage, 'a', 1)
      const revision = await putOne(storage, 'a', 2)
      const { data } = await refused('STORAGE_CONFLICT', () => storage.write([remove('a', stale)]), 'a stale delete')
      equal(data.conflicts, [{ collection: 'people', id: 'a', actual: revision }], 'the conflicts of a stale delete')
      equal(await valueOf(storage, 'a'), 2, 'the value after a stale delete')
      await storage.write([remove('a', revision)])
      equal(await getOne(storage, 'a'), undefined, 'the record after its delete')
      const gone = await refused(
        'STORAGE_CONFLICT',
        () => storage.write([remove('a', revision)]),
        'a delete of what is gone',
      )
      equal(gone.data.conflicts, [{ collection: 'people', id: 'a', actual: null }], 'the conflicts of what is gone')
    },
  },
]
