import type { ListQuery } from '@sasando/storage'
import fc from 'fast-check'

import { equal, isSame, ok } from '../subject/check.ts'
import { client, collection, id, index, query } from './arbitraries.ts'
import { checkChanges, checkList } from './checks.ts'
import { command, type StorageCommand } from './command.ts'
import { type PlainStore, scalarAt } from './plain-store.ts'
import { type CollectionName, type Paging, placesOf, type Session } from './session.ts'

const limit = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(9, 1000))

const get = fc.record({ client, collection, ids: fc.array(id, { maxLength: 8 }) }).map(({ client, collection, ids }) =>
  command(`get(${client}, ${collection}, ${JSON.stringify(ids)})`, async (session) => {
    const records = await session.client(client).storage.get(collection, ids)
    const expected = ids.map((id) => {
      const record = session.plain.get(collection, id)
      return record && { collection, id, ...record }
    })
    equal(records, expected, `the records ${JSON.stringify(ids)} of ${collection}`)
  }),
)

const list = fc
  .record({ client, collection, query, limit })
  .map(({ client, collection, query, limit }) =>
    command(`list(${client}, ${collection}, ${JSON.stringify(query)}, ${limit})`, async (session) =>
      checkList(session, session.client(client), collection, { ...query, limit }),
    ),
  )

const page = fc
  .record({ slot: fc.nat({ max: 2 }), client, collection, query, limit })
  .map(({ slot, client, collection, query, limit }) =>
    command(`page(${slot}: ${client}, ${collection}, ${JSON.stringify(query)}, ${limit})`, async (session) => {
      const begun = session.pagings.get(slot)
      const { known } = session.client(client)
      if (begun !== undefined) await goOn(session, slot, begun, limit)
      else if (query.index === undefined || known.has(`${collection}/${query.index}`)) {
        const stood = standing(session.plain, collection, query)
        await goOn(session, slot, { client, collection, query, met: [], stood }, limit)
      }
    }),
  )

/** Goes on with a list where it was left: others have written meanwhile. */
async function goOn(session: Session, slot: number, paging: Paging, limit: number): Promise<void> {
  const { client, collection, query } = paging
  const { records, next } = await session.client(client).storage.list(collection, { ...query, limit })
  ok(records.length <= limit, `a page of ${limit} has ${records.length} records`)
  for (const { id, revision, value } of records)
    ok(isSame({ revision, value }, session.plain.get(collection, id)), `${id} in a page is as it stands`)
  // What has gone, moved or come back elsewhere since the beginning may be met or not.
  const now = standing(session.plain, collection, query)
  const stood = new Map([...paging.stood].filter(([id, place]) => now.get(id) === place))
  const met = [...paging.met, ...records.map(({ id }) => id)]
  const found = met.filter((id) => stood.has(id))
  const expected = [...now.keys()].filter((id) => stood.has(id))
  const what = `what stood while ${collection} was listed by ${JSON.stringify(query)}`
  equal(found, next === undefined ? expected : expected.slice(0, found.length), what)
  if (next === undefined) session.pagings.delete(slot)
  else session.pagings.set(slot, { ...paging, query: { ...query, after: next }, met, stood })
}

/** Every id in a list, and its place there. */
function standing(plain: PlainStore, collection: CollectionName, query: Omit<ListQuery, 'limit'>): Map<string, string> {
  const places = placesOf(collection, query.index)
  const ids = plain.list(collection, query, places)
  return new Map(
    ids.map((id) => {
      const value = plain.get(collection, id)?.value ?? null
      return [id, JSON.stringify(places.map((place) => scalarAt(value, place)))]
    }),
  )
}

const follow = fc.record({ client, limit }).map(({ client, limit }) =>
  command(`follow(${client}, ${limit})`, async (session) => {
    await checkChanges(session, session.client(client), limit)
  }),
)

const goBack = fc.record({ client, at: fc.nat({ max: 40 }) }).map(({ client, at }) =>
  command(`goBack(${client}, ${at})`, async (session) => {
    const each = session.client(client)
    // Behind a change that was told, or to the beginning.
    const back = Math.min(at, session.told.length)
    each.followed = back
    each.after = session.told[back - 1]?.sequence
    await checkChanges(session, each, 3)
  }),
)

const define = fc.record({ client, index }).map(({ client, index: { collection, index } }) =>
  command(`define(${client}, ${collection}, ${index})`, async (session) => {
    const { storage, known } = session.client(client)
    await storage.define([{ name: collection, indexes: { [index]: placesOf(collection, index) } }])
    known.add(`${collection}/${index}`)
    await checkList(session, session.client(client), collection, { index, limit: 5 })
  }),
)

const reopen = client.map((client) => command(`reopen(${client})`, async (session) => session.reopen(client)))

export const readCommands: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<StorageCommand> }[] = [
  { weight: 3, arbitrary: get },
  { weight: 4, arbitrary: list },
  { weight: 5, arbitrary: page },
  { weight: 2, arbitrary: follow },
  { weight: 1, arbitrary: goBack },
  { weight: 2, arbitrary: define },
  { weight: 1, arbitrary: reopen },
]
