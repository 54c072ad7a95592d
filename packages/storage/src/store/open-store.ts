import type { StorageAdapter } from '../adapter.ts'
import type { Collection } from './collection.ts'
import { adapterDefinition, fromRecord } from './document.ts'
import { guardWrites } from './guard-writes.ts'
import { migrateCollection } from './migrate.ts'
import { openedCheck, type OpenedCollection } from './opened-check.ts'
import { retryConflicts } from './retry-conflicts.ts'
import type { Store, StoreQuery } from './store.ts'
import { put } from './write.ts'

const pageSize = 200

/**
 * Opens typed collections on an adapter, and makes their indexes.
 *
 * @throws StorageError STORAGE_OTHER_COLLECTION for two of one name that differ, here and in every call with another one
 *
 * @example
 * ```ts doctest
 * import { create, defineCollection, memoryStorage, openStore } from '@sasando/storage'
 * import { object, string } from 'zod/mini'
 *
 * const units = defineCollection({ name: 'units', schema: object({ name: string() }), indexes: { name: [['name']] } })
 * const store = await openStore(memoryStorage(), [units])
 * await store.write([create(units, 'bapenda', { name: 'Badan Pendapatan Daerah' })])
 * const { documents } = await store.list(units, { index: 'name', limit: 50 })
 * documents[0]?.value.name // => 'Badan Pendapatan Daerah'
 * ```
 */
export async function openStore(adapter: StorageAdapter, collections: readonly OpenedCollection[]): Promise<Store> {
  const check = openedCheck(collections)
  await adapter.define(collections.map((each) => adapterDefinition(each as Collection<unknown>)))
  const store: Store = {
    adapter,

    async get(collection, id) {
      const [found] = await store.getMany(collection, [id])
      return found
    },

    async getMany(collection, ids) {
      check(collection)
      const records = await adapter.get(collection.name, ids)
      return records.map((record) => (record === undefined ? undefined : fromRecord(collection, record)))
    },

    async list(collection, query) {
      check(collection)
      const { records, next } = await adapter.list(collection.name, query)
      const documents = records.map((record) => fromRecord(collection, record))
      return next === undefined ? { documents } : { documents, next }
    },

    async *each<Value, Index extends string>(
      collection: Collection<Value, Index>,
      query: Partial<StoreQuery<Index>> = {},
    ) {
      let { after } = query
      do {
        const { after: _, ...first } = query
        const page = await store.list(collection, {
          limit: pageSize,
          ...first,
          ...(after === undefined ? {} : { after }),
        })
        yield* page.documents
        after = page.next
      } while (after !== undefined)
    },

    async write(batch) {
      for (const { collection } of batch) check(collection)
      let isGuessed = true
      return retryConflicts(
        async () => {
          const guarded = await guardWrites(adapter, batch)
          ;({ isGuessed } = guarded)
          const revisions = await adapter.write(guarded.writes.filter((write) => write !== undefined))
          let at = 0
          return guarded.writes.map((write) => write && revisions[at++])
        },
        { isWorthwhile: () => isGuessed },
      )
    },

    update: (collection, id, change, options) =>
      retryConflicts(async () => {
        const before = await store.get(collection, id)
        const value = change(before?.value)
        if (value === undefined) return before
        const { checkVersion: _, ...write } = put(collection, id, value, { expected: before?.revision ?? null })
        const [revision = ''] = await store.write([write])
        return { id, revision, value }
      }, options),

    changes: (query) => adapter.changes(query),

    async migrate(collection, options) {
      check(collection)
      return migrateCollection(adapter, collection, options)
    },
  }
  return store
}
