import type { Write } from '@sasando/storage'
import fc from 'fast-check'

import { equal, isSame, ok, refused } from '../subject/check.ts'
import { client, type PlannedWrite, planned, plannedWrites } from './arbitraries.ts'
import { nextChanges, takeChanges } from './checks.ts'
import { command, type StorageCommand } from './command.ts'
import type { PlainStore } from './plain-store.ts'
import type { Session } from './session.ts'

const markers = ['first of two', 'second of two']
const orders = [
  [0, 1],
  [1, 0],
]

const write = fc.record({ client, writes: plannedWrites }).map(({ client, writes }) =>
  command(`write(${client}, ${shown(writes)})`, async (session) => {
    const given = planned(session, writes)
    const { storage } = session.client(client)
    const twice = given.find(({ collection, id }, at) =>
      given.slice(0, at).some((other) => other.collection === collection && other.id === id),
    )
    if (twice !== undefined) {
      await refused('STORAGE_TWICE', () => storage.write(given), 'one record twice')
      return
    }
    const conflicts = session.plain.conflicts(given)
    if (conflicts.length === 0) {
      session.plain.apply(given, await storage.write(given))
      return
    }
    const { data } = await refused('STORAGE_CONFLICT', () => storage.write(given), 'what is not as expected')
    equal(byId(data.conflicts), byId(conflicts), 'the conflicts')
  }),
)

const wrong = {
  STORAGE_BAD_ID: { kind: 'put', collection: 'people', id: 'a\u0000', value: 1 },
  STORAGE_NOT_JSON: { kind: 'put', collection: 'people', id: 'wrong', value: Number.NaN },
  STORAGE_NOT_DEFINED: { kind: 'put', collection: 'units', id: 'wrong', value: 1 },
} satisfies Record<string, Write>

const wrongWrite = fc
  .record({ client, writes: plannedWrites, code: fc.constantFrom(...(Object.keys(wrong) as (keyof typeof wrong)[])) })
  .map(({ client, writes, code }) =>
    command(`write(${client}, ${shown(writes)} and ${code})`, async (session) => {
      // Apart from the last, nothing is wrong with it.
      const given = planned(session, writes.filter(isFirst)).map(
        (each) => ({ ...each, expected: undefined }) as unknown as Write,
      )
      await refused(code, () => session.client(client).storage.write([...given, wrong[code]]), 'a wrong write')
    }),
  )

const together = fc.record({ first: plannedWrites, second: plannedWrites }).map(({ first, second }) =>
  command(`together(${shown(first)}, ${shown(second)})`, async (session) => {
    const batches = [first, second].map((writes, at) => [
      ...planned(session, writes.filter(isFirst)),
      // Tells in the changes which of the two came later.
      { kind: 'put', collection: 'events', id: markers[at] ?? '', value: at } satisfies Write,
    ])
    const writing = Promise.allSettled(batches.map((batch, at) => session.client(at).storage.write(batch)))
    // Somebody follows meanwhile: what is about to be committed must not be gone past.
    const [results, page] = await Promise.all([writing, nextChanges(session.client(1), 1000)])
    const explained = orders.filter((order) => isExplained(session.plain.copy(), batches, results, order))
    ok(explained.length > 0, 'two batches at a time end as if one had come after the other')
    const order = explained.length === 1 ? explained[0] : await orderTold(session)
    for (const at of order ?? []) {
      const result = results[at]
      if (result?.status === 'fulfilled') session.plain.apply(batches[at] ?? [], result.value)
    }
    takeChanges(session, session.client(1), page, 1000)
  }),
)

export const writeCommands: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<StorageCommand> }[] = [
  { weight: 8, arbitrary: write },
  { weight: 1, arbitrary: wrongWrite },
  { weight: 3, arbitrary: together },
]

type Results = readonly PromiseSettledResult<readonly (string | undefined)[]>[]

/** Whether batches in this order would have ended as they did. */
function isExplained(
  plain: PlainStore,
  batches: readonly (readonly Write[])[],
  results: Results,
  order: readonly number[],
): boolean {
  return order.every((at) => {
    const [batch, result] = [batches[at] ?? [], results[at]]
    const conflicts = plain.conflicts(batch)
    if (result?.status === 'fulfilled') {
      if (conflicts.length > 0) return false
      plain.apply(batch, result.value)
      return true
    }
    // Anything but a conflict is thrown, so that it is seen.
    const error = result?.reason as { code?: unknown; data?: { conflicts?: typeof conflicts } }
    if (error.code !== 'STORAGE_CONFLICT') throw result?.reason
    return conflicts.length > 0 && isSame(byId(error.data?.conflicts ?? []), byId(conflicts))
  })
}

/** The order in which the changes tell the markers, which are their latest. */
async function orderTold({ clients: [client] }: Session): Promise<readonly number[]> {
  let last: string | undefined
  let count = 0
  for (let after = client?.after; ;) {
    const page = await client?.storage.changes({ limit: 1000, ...(after === undefined ? {} : { after }) })
    last = page?.changes.findLast(({ id }) => markers.includes(id))?.id ?? last
    if (page === undefined || page.changes.length === 0) return last === markers[0] ? [1, 0] : [0, 1]
    count += page.changes.length
    ok(count < 100_000, 'changes without an end')
    after = page.next
  }
}

const isFirst = ({ collection, id }: PlannedWrite, at: number, writes: readonly PlannedWrite[]): boolean =>
  writes.findIndex((each) => each.collection === collection && each.id === id) === at

function byId<Each extends { collection: string; id: string }>(all: readonly Each[]): readonly Each[] {
  const place = ({ collection, id }: Each): string => `${collection}/${id}`
  return [...all].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

const shown = (writes: readonly PlannedWrite[]): string => JSON.stringify(writes)
