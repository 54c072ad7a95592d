import type { ListQuery, StorageAdapter } from '@sasando/storage'

import { idsOf, put, remove } from '../subject/calls.ts'
import { equal, ok } from '../subject/check.ts'
import type { ClientCase } from '../subject/clients.ts'

const standing = Array.from({ length: 30 }, (_, at) => `p${String(at * 10).padStart(3, '0')}`)

/** Lists in pages, while others write. */
export const pageCases: readonly ClientCase[] = [
  {
    name: 'pages by id meet every record once that stood all the while, whatever is written meanwhile',
    async run({ storage, another }) {
      await meetAll(storage, await another(), [{}, { prefix: 'p' }])
    },
  },
  {
    name: 'pages by an index meet every record once that stood all the while, whatever is written meanwhile',
    async run({ storage, another }) {
      const indexed = [{ index: 'by-n' }, { index: 'by-unit' }, { index: 'by-unit', equals: ['x'] }]
      await meetAll(storage, await another(), indexed)
    },
  },
  {
    name: 'a page goes on behind the last record even where that is gone',
    async run({ storage }) {
      for (const query of [{}, { index: 'by-n' }] satisfies Partial<ListQuery>[])
        for (const descending of [false, true]) {
          await storage.write(['a', 'b', 'c', 'd', 'e'].map((id) => put(id, { n: 1 })))
          const met = await idsOf(storage, { ...query, descending, limit: 2 }, async (ids) =>
            storage.write(ids.slice(-1).map((id) => remove(id))),
          )
          equal(descending ? met.reverse() : met, ['a', 'b', 'c', 'd', 'e'], 'the ids that were met')
        }
    },
  },
  {
    name: 'the limit may change from page to page',
    async run({ storage }) {
      const ids = Array.from({ length: 20 }, (_, at) => String.fromCharCode(97 + at))
      await storage.write(ids.map((id) => put(id, { n: 1 })))
      for (const query of [{}, { descending: true }, { index: 'by-n' }] satisfies Partial<ListQuery>[]) {
        const met: string[] = []
        let after: string | undefined
        for (const limit of [1, 5, 2, 1000]) {
          const page = await storage.list('people', { ...query, limit, ...(after === undefined ? {} : { after }) })
          met.push(...page.records.map(({ id }) => id))
          after = page.next
        }
        ok(after === undefined, 'the last page does not go on')
        equal(met, 'descending' in query ? [...ids].reverse() : ids, 'the ids of pages of many sizes')
      }
    },
  },
]

/** Follows pages of several sizes in both directions, and writes around every page. */
async function meetAll(
  storage: StorageAdapter,
  other: StorageAdapter,
  queries: readonly Partial<ListQuery>[],
): Promise<void> {
  await storage.write(standing.map((id, at) => put(id, { n: Math.floor(at / 6), unit: 'x' })))
  let count = 0
  for (const query of queries)
    for (const descending of [false, true])
      for (const limit of [1, 4, 7]) {
        let come: string[] = []
        const met = await idsOf(storage, { ...query, descending, limit }, async (ids) => {
          count += 1
          const last = ids.at(-1) ?? ''
          // At the ends of the list nothing new comes, or the pages would never end.
          if (!last.startsWith('p')) return
          const n = Math.floor(standing.indexOf(last.slice(0, 4)) / 6)
          // Before, on and behind the place where the next page begins; what came last time goes.
          const near = [`${last.slice(0, 3)}!`, `${last.slice(0, 4)}!`, `${last.slice(0, 4)}~`]
          const far = [put(`a${count}`, { n: -1, unit: 'x' }), put(`z${count}`, { n: 99, unit: 'x' })]
          await other.write([...near.map((id) => put(id, { n, unit: 'x' })), ...far])
          // What stands is written anew, with the same values in the indexes.
          const again = count % standing.length
          const value = { n: Math.floor(again / 6), unit: 'x', count }
          const left = come.filter((id) => !near.includes(id)).map((id) => remove(id))
          await other.write([put(standing[again] ?? '', value), ...left])
          come = [...near, ...far.map(({ id }) => id)]
        })
        const found = met.filter((id) => standing.includes(id))
        equal(descending ? found.reverse() : found, standing, `the ids that stood, in pages of ${limit}`)
        await other.write((await idsOf(other)).filter((id) => !standing.includes(id)).map((id) => remove(id)))
      }
}
