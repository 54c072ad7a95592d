import type { ChangePage, ListQuery } from '@sasando/storage'

import { equal, ok, refused } from '../subject/check.ts'
import { type Client, type CollectionName, collectionNames, definable, placesOf, type Session } from './session.ts'

type Listed = Omit<ListQuery, 'limit' | 'after'>

/** Follows a list from its beginning to its end, and holds it to the model. */
export async function checkList(
  { plain }: Session,
  { storage, known }: Client,
  collection: CollectionName,
  { limit, ...query }: Omit<ListQuery, 'after'>,
): Promise<void> {
  const what = `the list of ${collection} by ${JSON.stringify(query)}, ${limit} a page`
  if (query.index !== undefined && !known.has(`${collection}/${query.index}`)) {
    await refused('STORAGE_NOT_DEFINED', () => storage.list(collection, { ...query, limit }), what)
    return
  }
  const expected = plain.list(collection, query, placesOf(collection, query.index))
  const records: unknown[] = []
  for (let after: string | undefined; ;) {
    const page = await storage.list(collection, { ...query, limit, ...(after === undefined ? {} : { after }) })
    ok(page.records.length <= limit, `${what}: ${page.records.length} records`)
    records.push(...page.records)
    after = page.next
    if (after === undefined) break
    ok(page.records.length > 0 && records.length <= expected.length, `${what} has no end`)
  }
  equal(
    records,
    expected.map((id) => ({ collection, id, ...plain.get(collection, id) })),
    what,
  )
}

/** Asks how the changes go on for a client. */
export const nextChanges = async ({ storage, after }: Client, limit: number): Promise<ChangePage> =>
  storage.changes({ limit, ...(after === undefined ? {} : { after }) })

/** Goes on in the changes, and holds what is new to the model. @returns how many there were */
export async function checkChanges(session: Session, client: Client, limit: number): Promise<number> {
  const page = await nextChanges(client, limit)
  const isEnd = client.followed === session.plain.changes.length
  ok(page.changes.length > 0 || isEnd, 'there are changes, and none is told')
  takeChanges(session, client, page, limit)
  return page.changes.length
}

/** Holds what a client was told to the model, and moves the client on. */
export function takeChanges(
  { plain, told }: Session,
  client: Client,
  { changes, next }: ChangePage,
  limit: number,
): void {
  const { followed } = client
  ok(changes.length <= limit, `${changes.length} changes where ${limit} were asked for`)
  for (const [at, change] of changes.entries()) {
    const { sequence, revision, ...rest } = change
    const known = told[followed + at]
    const expected = plain.changes[followed + at]
    equal({ ...rest, ...(rest.kind === 'put' && { revision }) }, expected, `change ${followed + at}`)
    if (known !== undefined) equal({ sequence, revision }, known, `change ${followed + at}, told again`)
    else {
      const given = `${rest.collection}/${rest.id} ${revision}`
      ok(!told.some((each) => each.sequence === sequence), `change ${followed + at} has a sequence of its own`)
      ok(rest.kind === 'put' || !plain.given.has(given), 'a delete has a revision of its own')
      plain.given.add(given)
      told.push({ sequence, revision })
    }
  }
  client.after = next
  client.followed = followed + changes.length
}

/** Holds everything that every client can see to the model. */
export async function checkAll(session: Session): Promise<void> {
  for (const client of new Set(session.clients)) {
    for (const collection of collectionNames) {
      const all: Listed[] = [{}, { descending: true }]
      for (const index of Object.keys(definable[collection]))
        if (client.known.has(`${collection}/${index}`)) all.push({ index }, { index, descending: true })
      for (const query of all) await checkList(session, client, collection, { ...query, limit: 7 })
    }
    while ((await checkChanges(session, client, 50)) > 0);
    ok(client.followed === session.plain.changes.length, 'every change was told')
  }
}
