import type { StorageAdapter } from '@sasando/storage'

import { hostile, longest, ordered, twins } from '../samples/ids.ts'
import { changesOf, idsOf, put, remove } from '../subject/calls.ts'
import { equal } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** Ids are code units, and nothing else. */
export const idCases: readonly ClientCase[] = [
  { name: 'ids that look alike are not the same', run: ({ storage }) => keep(storage, twins) },
  { name: 'ids that mean something elsewhere mean nothing here', run: ({ storage }) => keep(storage, hostile) },
  { name: 'ids have up to 200 code units', run: ({ storage }) => keep(storage, longest) },
  {
    name: 'ids come in the order of their UTF-16 code units',
    async run({ storage }) {
      // In an order that is neither this nor its reverse.
      const mixed = [...ordered.filter((_, at) => at % 2 === 1), ...ordered.filter((_, at) => at % 2 === 0).reverse()]
      await storage.write(mixed.map((id) => put(id, { n: 1 })))
      equal(await idsOf(storage), ordered, 'the ids')
      equal(await idsOf(storage, { descending: true }), [...ordered].reverse(), 'the ids, descending')
      equal(await idsOf(storage, { limit: 1 }), ordered, 'the ids, one on a page')
      equal(await idsOf(storage, { limit: 2, descending: true }), [...ordered].reverse(), 'the ids, two on a page')
      equal(await idsOf(storage, { index: 'by-n', limit: 3 }), ordered, 'the ids behind equal values')
    },
  },
]

/** Writes, reads, lists and deletes records with these ids, and holds each to be one of its own. */
async function keep(storage: StorageAdapter, ids: readonly string[]): Promise<void> {
  const revisions = await storage.write(ids.map((id, n) => put(id, { n }, null)))
  const records = ids.map((id, n) => ({ collection: 'people', id, revision: revisions[n], value: { n } }))
  equal(await storage.get('people', ids), records, 'the records')
  equal(await idsOf(storage), [...ids].sort(), 'the ids')
  equal(await idsOf(storage, { index: 'by-n' }), ids, 'the ids by an index')
  for (const id of ids) {
    const expected = ids.filter((each) => each.startsWith(id)).sort()
    equal(await idsOf(storage, { prefix: id }), expected, `the ids that begin with ${JSON.stringify(id)}`)
  }
  const half = ids.filter((_, at) => at % 2 === 0)
  await storage.write(half.map((id) => remove(id, revisions[ids.indexOf(id)])))
  const left = ids.filter((_, at) => at % 2 === 1)
  equal(await idsOf(storage), [...left].sort(), 'the ids that are left')
  equal((await storage.get('people', half)).filter(Boolean), [], 'the records that were deleted')
  const changes = await changesOf(storage)
  equal(
    changes.map(({ id }) => id),
    [...ids, ...half],
    'the ids in the changes',
  )
}
