import type { ListQuery } from '@sasando/storage'
import fc from 'fast-check'

import { equal, isSame, ok } from '../subject/check.ts'
import { client, collection, id, index, query } from './arbitraries.ts'
import { checkChanges, checkList } from './checks.ts'
import { command, type StorageCommand } from './command.ts'
import { type PlainStore, scalarAt } from './plain-store.ts'
import { type CollectionName, placesOf, type Session } from './session.ts'

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

const page = fc.record({ client, collection, query, limit }).map(({ client, collection, query, limit }) =>
  command(`page(${client}, ${collection}, ${JSON.stringify(query)}, ${limit})`, async (session) => {
    const { storage, known } = session.client(client)
    if (query.index === undefined || known.has(`${collection}/${query.index}`))
      await goOn(session, client, collection, { ...query, limit }, storage)
  }),
)

/** Begins a list, or goes on with it where it was left: others have written meanwhile. */
async function goOn(
  session: Session,
  at: number,
  collection: CollectionName,
  query: ListQuery,
  storage: Session['clients'][number]['storage'],
): Promise<void> {
  const { limit: _, ...rest } = query
  const slot = JSON.stringify([at, collection, rest])
  const now = standing(session.plain, collection, rest)
  const before = session.pagings.get(slot)
  // What has gone, moved or come back elsewhere since the beginning may be met or not.
  const stood = new Map([...(before?.stood ?? now)].filter(([id, place]) => now.get(id) === place))
  const { records, next } = await storage.list(collection, { ...query, ...(before && { after: before.after }) })
  ok(records.length <= query.limit, `a page of ${query.limit} has ${records.length} records`)
  for (const { id, revision, value } of records)
    ok(isSame({ revision, value }, session.plain.get(collection, id)), `${id} in a page is as it stands`)
  const met = [...(before?.met ?? []), ...records.map(({ id }) => id)]
  const found = met.filter((id) => stood.has(id))
  if (next === undefined) {
    const expected = session.plain
      .list(collection, rest, placesOf(collection, rest.index))
      .filter((id) => stood.has(id))
    equal(found, expected, `what stood while the list ${slot} was followed`)
    session.pagings.delete(slot)
  } else {
    equal(found.length, new Set(found).size, `what was met once in the list ${slot}`)
    session.pagings.set(slot, { after: next, met, stood })
  }
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
