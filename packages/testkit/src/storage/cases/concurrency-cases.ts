import type { Change, StorageAdapter } from '@sasando/storage'
import { isStorageError } from '@sasando/storage'

import { changesOf, getOne, idsOf, put, putOne, remove, valueOf } from '../subject/calls.ts'
import { equal, ok } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

/** So many work at a time, by turns on two clients where a store has two. */
const workers = 6
const rounds = 6

const inParallel = async (
  clients: readonly StorageAdapter[],
  work: (storage: StorageAdapter, worker: number) => Promise<void>,
): Promise<void> => {
  const all = Array.from({ length: workers }, (_, at) => work(clients[at % clients.length] as StorageAdapter, at))
  // All of them end before the store is taken away, also where one has failed.
  for (const result of await Promise.allSettled(all)) if (result.status === 'rejected') throw result.reason
}

/** Many at a time. */
export const concurrencyCases: readonly ClientCase[] = [
  {
    name: 'another client sees what was acknowledged',
    async run({ storage, another }) {
      const other = await another()
      for (const [writer, reader] of [
        [storage, other],
        [other, storage],
      ] as const)
        for (let n = 0; n < 3; n++) {
          const revision = await putOne(writer, 'a', { n })
          equal((await getOne(reader, 'a'))?.revision, revision, 'the revision that another client gets')
          equal(await idsOf(reader, { index: 'by-n', equals: [n] }), ['a'], 'the list of another client')
          equal((await changesOf(reader)).at(-1)?.revision, revision, 'the last change at another client')
        }
      await storage.write([put('b', 1)])
      await other.write([remove('b')])
      equal(await getOne(storage, 'b'), undefined, 'what another client has deleted')
    },
  },
  {
    name: 'of many who count up by revision, none is lost',
    async run({ storage, another }) {
      await putOne(storage, 'a', { n: 0 })
      await inParallel([storage, await another()], async (client) => {
        for (let done = 0; done < rounds;) {
          const record = await getOne(client, 'a')
          const n = Number((record?.value as { n: number } | undefined)?.n)
          if (await isWritten(client.write([put('a', { n: n + 1 }, record?.revision)]))) done += 1
        }
      })
      equal(await valueOf(storage, 'a'), { n: workers * rounds }, 'the count')
      equal((await changesOf(storage)).length, workers * rounds + 1, 'how many changes there are')
      equal(await idsOf(storage, { index: 'by-n', equals: [workers * rounds] }), ['a'], 'the list by the count')
    },
  },
  {
    name: 'of many who put a record where there is none, one succeeds',
    async run({ storage, another }) {
      const clients = [storage, await another()]
      for (let round = 0; round < rounds; round++) {
        const winners: number[] = []
        await inParallel(clients, async (client, worker) => {
          const event = put(`${round}-${worker}`, worker, null, 'events')
          if (await isWritten(client.write([event, put(`p${round}`, worker, null)]))) winners.push(worker)
        })
        equal(winners.length, 1, 'how many have succeeded')
        equal(await valueOf(storage, `p${round}`), winners[0], 'who stands in the record')
        equal(
          await idsOf(storage, { prefix: `${round}-` }, undefined, 'events'),
          [`${round}-${winners[0]}`],
          'the events',
        )
      }
    },
  },
  {
    name: 'batches over the same records in any order all succeed, and the last one stands whole',
    async run({ storage, another }) {
      const clients = [storage, await another()]
      await inParallel(clients, async (client, worker) => {
        for (let round = 0; round < rounds; round++) {
          const n = worker * rounds + round
          const writes = ['a', 'b', 'c'].map((id) => put(id, { n }))
          await client.write(worker % 2 === 0 ? writes : writes.reverse())
        }
      })
      const values = (await storage.get('people', ['a', 'b', 'c'])).map((record) => record?.value)
      equal(values, [values[0], values[0], values[0]], 'what the last batch has written')
      const changes = await changesOf(storage)
      equal(changes.length, workers * rounds * 3, 'how many changes there are')
      checkTogether(changes)
    },
  },
  {
    name: 'many may define at the same time, while others write, and no index lacks a record',
    async run({ storage, another }) {
      const clients = [storage, await another()]
      await storage.write(Array.from({ length: 50 }, (_, at) => put(`old-${at}`, { name: 'x' })))
      await inParallel(clients, async (client, worker) => {
        // Half of them define, the others do not know of it.
        if (worker % 4 < 2) {
          await client.define([{ name: 'people', indexes: { 'by-name': [['name']] } }])
          await client.define([{ name: `units-${worker}`, indexes: { 'by-name': [['name']] } }])
          await client.write([put('a', { name: 'x' }, null, `units-${worker}`)])
        } else
          for (let round = 0; round < rounds; round++)
            await client.write([put(`${worker}-${round}`, { name: 'x' }), remove(`old-${worker + round * workers}`)])
      })
      for (const client of clients) {
        await client.define([{ name: 'people', indexes: { 'by-name': [['name']] } }])
        const ids = await idsOf(client, { index: 'by-name', equals: ['x'] })
        equal(ids, await idsOf(client), 'the ids in an index that was made while many wrote')
      }
    },
  },
  {
    name: 'whoever follows the changes while many write misses none',
    async run({ storage, another }) {
      const other = await another()
      const followed: Change[] = []
      let isWriting = true
      const follow = async (): Promise<void> => {
        let after: string | undefined
        for (;;) {
          const isLast = !isWriting
          const page = await other.changes({ limit: 5, ...(after === undefined ? {} : { after }) })
          followed.push(...page.changes)
          after = page.next
          if (page.changes.length > 0) continue
          if (isLast) return
          await new Promise((resolve) => setTimeout(resolve, 1))
        }
      }
      const following = follow()
      const written: string[] = []
      const write = inParallel([storage, other], async (client, worker) => {
        for (let round = 0; round < rounds; round++) {
          const ids = ['a', 'b', 'c'].map((id) => `${id}-${worker}-${round}`)
          const revisions = await client.write(ids.map((id) => put(id, 1)))
          written.push(...(revisions as string[]))
        }
      })
      // Together: where one of them fails, the other may as well, and must not fail unheard.
      await Promise.all([following, write.finally(() => (isWriting = false))])
      equal(followed, await changesOf(storage), 'the changes that were followed')
      equal(followed.map(({ revision }) => revision).sort(), written.sort(), 'the revisions that were followed')
      checkTogether(followed)
    },
  },
]

/** Whether a write succeeded, or somebody was faster. */
async function isWritten(written: Promise<unknown>): Promise<boolean> {
  try {
    await written
    return true
  } catch (error) {
    if (isStorageError(error, 'STORAGE_CONFLICT')) return false
    throw error
  }
}

/** Batches of three, which begin with `a` or `c`: each stands together, in its order. */
function checkTogether(changes: readonly Change[]): void {
  for (let at = 0; at < changes.length; at += 3) {
    const batch = changes.slice(at, at + 3).map(({ id }) => id)
    const letters = batch.map((id) => id[0]).join('')
    ok(letters === 'abc' || letters === 'cba', `a batch does not stand together: ${batch.join(' ')}`)
    ok(new Set(batch.map((id) => id.slice(1))).size === 1, `batches are mixed: ${batch.join(' ')}`)
  }
}
