import type { Write } from '@sasando/storage'

import { lists } from '../samples/values.ts'
import { changesOf, getOne, idsOf, put, putOne, remove, valueOf } from '../subject/calls.ts'
import { equal, refused } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** Many writes at once. */
export const batchCases: readonly ClientCase[] = [
  {
    name: 'a batch over collections is written whole, and gives its revisions in order',
    async run({ storage }) {
      await storage.write([put('old', 0), put('gone', 0)])
      const given = await storage.write([
        remove('gone'),
        put('a', 1),
        put('e', 2, null, 'events'),
        remove('never'),
        put('old', 3),
      ])
      const records = [await getOne(storage, 'a'), await getOne(storage, 'e', 'events'), await getOne(storage, 'old')]
      equal(
        records.map((record) => record?.value),
        [1, 2, 3],
        'the values',
      )
      const [a, e, old] = records.map((record) => record?.revision)
      equal(given, [undefined, a, e, undefined, old], 'the revisions')
      equal(await getOne(storage, 'gone'), undefined, 'what the batch deletes')
    },
  },
  {
    name: 'a conflict names every record that is not as expected, and no other',
    async run({ storage }) {
      const right = await putOne(storage, 'right', 1)
      const changed = await putOne(storage, 'changed', 1)
      const event = await putOne(storage, 'event', 1, null, 'events')
      const writes = [
        put('new', 1, null),
        put('changed', 2, 'stale'),
        put('right', 2, right),
        put('event', 2, null, 'events'),
        remove('gone', 'stale', 'events'),
        put('any', 1),
      ]
      const { data } = await refused('STORAGE_CONFLICT', () => storage.write(writes), 'a batch with three conflicts')
      const conflicts = [...data.conflicts].sort((a, b) => (a.id < b.id ? -1 : 1))
      const expected = [
        { collection: 'people', id: 'changed', actual: changed },
        { collection: 'events', id: 'event', actual: event },
        { collection: 'events', id: 'gone', actual: null },
      ]
      equal(conflicts, expected, 'the conflicts')
    },
  },
  {
    name: 'a batch that is refused writes nothing, whatever it is refused for',
    async run({ storage }) {
      const revision = await putOne(storage, 'a', { n: 1 })
      const before = await changesOf(storage)
      const wrong = [
        ['STORAGE_CONFLICT', put('b', 1, 'stale')],
        ['STORAGE_CONFLICT', put('a', 1, null)],
        ['STORAGE_BAD_ID', put('', 1)],
        ['STORAGE_NOT_DEFINED', put('a', 1, undefined, 'units')],
        ['STORAGE_NOT_JSON', put('b', { n: Number.NaN })],
        ['STORAGE_TOO_LARGE', put('b', lists(65))],
        ['STORAGE_TOO_LARGE', put('b', { n: 'x'.repeat(600) })],
        ['STORAGE_TWICE', remove('e', undefined, 'events')],
      ] as const
      for (const [code, write] of wrong) {
        // The wrong one last: whoever writes one after the other has written by then.
        const rest: Write[] = code === 'STORAGE_CONFLICT' && write.id === 'a' ? [] : [put('a', { n: 2 }, revision)]
        const writes = [put('e', 1, undefined, 'events'), ...rest, put('z', 1), write]
        await refused(code, () => storage.write(writes), `a batch with ${code} at its end`)
        equal(await idsOf(storage), ['a'], `the ids after ${code}`)
        equal(await idsOf(storage, { index: 'by-n' }), ['a'], `the ids by an index after ${code}`)
        equal((await getOne(storage, 'a'))?.revision, revision, `the revision after ${code}`)
        equal(await getOne(storage, 'e', 'events'), undefined, `the other collection after ${code}`)
        equal(await changesOf(storage), before, `the changes after ${code}`)
      }
    },
  },
  {
    name: 'a batch writes no record twice',
    async run({ storage }) {
      for (const writes of [
        [put('a', 1), put('a', 2)],
        [put('a', 1), remove('a')],
        [remove('a'), put('b', 1), remove('a')],
      ]) {
        const { data } = await refused('STORAGE_TWICE', () => storage.write(writes), 'one record twice')
        equal(data, { collection: 'people', id: 'a' }, 'the record that stands twice')
      }
      await storage.write([put('a', 1), put('a', 2, null, 'events'), put('A', 3)])
      equal(await valueOf(storage, 'a', 'events'), 2, 'the same id in another collection')
    },
  },
  {
    name: 'an empty batch writes nothing',
    async run({ storage }) {
      equal(await storage.write([]), [], 'what an empty batch gives')
      equal(await changesOf(storage), [], 'the changes after an empty batch')
    },
  },
  {
    name: 'a batch has as many writes as the adapter declares, and no more',
    async run({ storage }) {
      const { maxBatch } = storage.capabilities
      const writes = (count: number): Write[] => Array.from({ length: count }, (_, at) => put(`p${at}`, { n: at % 7 }))
      const { data } = await refused('STORAGE_TOO_LARGE', () => storage.write(writes(maxBatch + 1)), 'a larger batch')
      equal(data, { what: 'batch', limit: maxBatch }, 'what is too large')
      equal(await idsOf(storage), [], 'the ids after a batch that is too large')
      // Whoever declares millions has shown enough by then.
      const most = Math.min(maxBatch, 20_000)
      const revisions = await storage.write(writes(most))
      equal(revisions.length, most, 'how many revisions the largest batch gives')
      equal((await idsOf(storage)).length, most, 'how many records the largest batch writes')
      equal((await changesOf(storage)).length, most, 'how many changes the largest batch makes')
    },
  },
]
