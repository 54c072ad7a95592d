import { changesOf, put, putOne, remove } from '../subject/calls.ts'
import { equal, ok, refused } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** What was written, in order. */
export const changeCases: readonly ClientCase[] = [
  {
    name: 'changes tell every write in order, with its revision',
    async run({ storage, another }) {
      const other = await another()
      const first = await putOne(storage, 'b', 1)
      const event = await putOne(other, 'b', 1, null, 'events')
      const second = await putOne(storage, 'b', 1, first)
      const third = await putOne(other, 'a', 1)
      await storage.write([remove('b')])
      const fourth = await putOne(other, 'b', 1)
      for (const adapter of [storage, other]) {
        const changes = await changesOf(adapter)
        const told = changes.map(({ kind, collection, id, revision }) => [kind, collection, id, revision])
        const removed = changes[4]?.revision
        ok(typeof removed === 'string', 'a delete has a revision')
        ok(![first, event, second, third, fourth].includes(removed), 'a delete has a revision of its own')
        const expected = [
          ['put', 'people', 'b', first],
          ['put', 'events', 'b', event],
          ['put', 'people', 'b', second],
          ['put', 'people', 'a', third],
          ['delete', 'people', 'b', removed],
          ['put', 'people', 'b', fourth],
        ]
        equal(told, expected, 'the changes')
        equal(new Set(changes.map(({ sequence }) => sequence)).size, 6, 'how many sequences are different')
        const members = ['collection', 'id', 'kind', 'revision', 'sequence']
        equal(Object.keys(changes[0] ?? {}).sort(), members, 'the members of a change')
      }
    },
  },
  {
    name: 'the changes of a batch stand together, in its order',
    async run({ storage }) {
      await storage.write([put('x', 1), put('y', 1)])
      const batch = [put('z', 1), remove('x'), put('a', 1, null, 'events'), put('m', 1), remove('never'), put('b', 1)]
      await storage.write(batch)
      await storage.write([put('c', 1)])
      const told = (await changesOf(storage)).map(({ kind, collection, id }) => `${kind} ${collection}/${id}`)
      const ofBatch = ['put people/z', 'delete people/x', 'put events/a', 'put people/m', 'put people/b']
      equal(told, ['put people/x', 'put people/y', ...ofBatch, 'put people/c'], 'the changes')
    },
  },
  {
    name: 'changes go on from next and from every sequence, in calls of any size',
    async run({ storage }) {
      await storage.write(['a', 'b', 'c'].map((id) => put(id, 1)))
      for (const id of ['d', 'e', 'f', 'g']) await putOne(storage, id, 1)
      const all = await changesOf(storage)
      equal(all.map(({ id }) => id).join(''), 'abcdefg', 'the ids of all changes')
      for (const [at, { sequence }] of all.entries())
        for (const limit of [1, 1000]) {
          const rest = await changesOf(storage, { after: sequence, limit })
          equal(rest, all.slice(at + 1), 'the changes behind a sequence')
        }
      for (const limit of [1, 2, 3, 7, 1000])
        equal(await changesOf(storage, { limit }), all, `changes, ${limit} a call`)
      const { next } = await storage.changes({ limit: 3 })
      equal((await storage.changes({ after: next, limit: 2 })).changes, all.slice(3, 5), 'the changes behind three')
    },
  },
  {
    name: 'where nothing has changed, next leads to what comes',
    async run({ storage, another }) {
      const other = await another()
      const empty = await storage.changes({ limit: 5 })
      equal(empty.changes, [], 'the changes of an empty store')
      await putOne(other, 'a', 1)
      const first = await storage.changes({ after: empty.next, limit: 5 })
      equal(
        first.changes.map(({ id }) => id),
        ['a'],
        'the first change',
      )
      let { next } = first
      for (let round = 0; round < 3; round++) {
        const page = await storage.changes({ after: next, limit: 5 })
        equal(page.changes, [], 'the changes where nothing has changed')
        next = page.next
      }
      await storage.write([put('b', 1), put('c', 1)])
      const { changes } = await storage.changes({ after: next, limit: 1 })
      equal(
        changes.map(({ id }) => id),
        ['b'],
        'what came',
      )
    },
  },
  {
    name: 'changes are told of collections that the reader has not defined',
    async run({ storage, another }) {
      const other = await another([{ name: 'events' }])
      await storage.write([put('a', 1), put('b', 1, null, 'events')])
      equal(
        (await changesOf(other)).map(({ collection }) => collection),
        ['people', 'events'],
        'the collections',
      )
    },
  },
  {
    name: 'a place in the changes that is none is refused',
    async run({ storage }) {
      await putOne(storage, 'a', 1)
      for (const after of ['', 'a', '-1', '1.5', '1e3', ' ', 'null', "'", '%', '9'.repeat(400)])
        await refused('STORAGE_BAD_CURSOR', () => storage.changes({ after, limit: 1 }), `the place "${after}"`)
    },
  },
]
