import { memoryStorage, StorageError, type StorageAdapter } from '@sasando/storage'

import { options, type Mutation } from './mutation.ts'

const asDurable = (capabilities: StorageAdapter['capabilities']): StorageAdapter['capabilities'] => ({
  ...capabilities,
  durability: 'process',
})

/** Closing, and what outlives it. */
export const closeMutants: Record<string, Record<string, Mutation>> = {
  'a closed adapter refuses everything, and closes again': {
    'does not close': () => ({ close: async () => {} }),
    'writes nothing after closing': (storage) => ({
      write: async (writes) => (writes.length === 0 ? [] : storage.write(writes)),
    }),
    'closes once': (storage, shared) => ({
      async close() {
        if (shared.count++ > 0) throw new Error('already closed')
        return storage.close()
      },
    }),
    'tells changes after closing': (storage, { data }) => ({
      changes: async (query) => storage.changes(query).catch(() => ({ changes: data.changes, next: '0' })),
    }),
    'opens again when it is defined': (storage, { data }) => {
      let inner = storage
      return {
        define: async (collections) =>
          inner.define(collections).catch(() => {
            inner = memoryStorage({ data, ...options })
            return inner.define(collections)
          }),
      }
    },
  },
  'other clients go on when one is closed': {
    'closes the store': (storage, shared) => ({
      async close() {
        shared.count += 1
        return storage.close()
      },
      async write(writes) {
        if (shared.count > 0) throw new StorageError('STORAGE_CLOSED', { storage: 'all' })
        return storage.write(writes)
      },
    }),
    'takes its data away': (storage, { data }) => ({
      async close() {
        for (const { name } of data.collections.values())
          for (const { id } of (await storage.list(name, { limit: 9 })).records)
            await storage.write([{ kind: 'delete', collection: name, id }])
        return storage.close()
      },
    }),
  },
  'what outlives the adapters is as durable as they declare: all of it, also what was deleted, or nothing': {
    'loses everything': (storage, { data }) => ({
      capabilities: asDurable(storage.capabilities),
      async close() {
        data.collections.clear()
        data.definitions = new Map()
        data.changes.length = 0
        return storage.close()
      },
    }),
    'loses the changes': (storage, { data }) => ({
      capabilities: asDurable(storage.capabilities),
      async close() {
        data.changes.length = 0
        return storage.close()
      },
    }),
    'counts revisions from one again': (storage, { data }) => ({
      capabilities: asDurable(storage.capabilities),
      async close() {
        data.revisions = 0
        return storage.close()
      },
    }),
    'loses its definitions': (storage, { data }) => ({
      capabilities: asDurable(storage.capabilities),
      async close() {
        data.definitions = new Map()
        return storage.close()
      },
    }),
    'keeps half of it': (storage, { data }) => ({
      async close() {
        data.changes.splice(2)
        return storage.close()
      },
    }),
  },
}
