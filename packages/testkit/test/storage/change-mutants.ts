import { memoryStorage, StorageError, type StorageAdapter, type StoredRecord, type Write } from '@sasando/storage'

import { changingChanges, expectingNothing, hiding, type Mutation, options, order, tick } from './mutation.ts'

/** Has its own time between a look and a write. */
const looksFirst =
  (isLookedAt: (write: Write) => boolean): Mutation =>
  (storage) => ({
    async write(writes) {
      const copies = JSON.parse(JSON.stringify(writes)) as Write[]
      const records = await Promise.all(
        copies.map(async ({ collection, id }) => (await storage.get(collection, [id]))[0]),
      )
      const conflicts = copies.flatMap(({ collection, id, expected }, at) => {
        const actual = records[at]?.revision ?? null
        return expected === undefined || expected === actual ? [] : [{ collection, id, actual }]
      })
      if (conflicts.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts })
      await tick()
      return storage.write(
        copies.map(({ expected, ...write }) =>
          isLookedAt({ expected, ...write } as Write) ? write : { ...write, expected },
        ) as Write[],
      )
    },
  })

const asDurable = (capabilities: StorageAdapter['capabilities']): StorageAdapter['capabilities'] => ({
  ...capabilities,
  durability: 'process',
})

export const changeMutants: Record<string, Record<string, Mutation>> = {
  'changes tell every write in order, with its revision': {
    'tells the latest first': changingChanges((changes) => changes.reverse()),
    'tells the last of every record': changingChanges((changes) =>
      changes.filter(
        ({ collection, id }, at) =>
          !changes.slice(at + 1).some((later) => later.collection === collection && later.id === id),
      ),
    ),
    'does not tell deletes': changingChanges((changes) => changes.filter(({ kind }) => kind === 'put')),
    'tells values': changingChanges((changes) => changes.map((change) => ({ ...change, value: null }))),
    'tells no revision': changingChanges((changes) =>
      changes.map((change) => ({ ...change, revision: change.sequence + 1 })),
    ),
    'tells what this client wrote': (storage) => {
      const mine = new Set<unknown>()
      return {
        async write(writes) {
          const revisions = await storage.write(writes)
          for (const revision of revisions) mine.add(revision)
          return revisions
        },
        ...changingChanges((changes) =>
          changes.filter(({ kind, revision }) => kind === 'delete' || mine.has(revision)),
        )(storage, undefined as never),
      }
    },
  },
  'the changes of a batch stand together, in its order': {
    'writes in the order of ids': (storage) => ({
      write: async (writes) => storage.write([...writes].sort((a, b) => order(a.id, b.id))),
    }),
    'deletes first': (storage) => ({
      write: async (writes) => storage.write([...writes].sort((a, b) => order(a.kind, b.kind))),
    }),
    'tells a delete of nothing': changingChanges((changes) =>
      changes.flatMap((change) => (change.id === 'm' ? [change, { ...change, kind: 'delete', id: 'never' }] : change)),
    ),
  },
  'changes go on from next and from every sequence, in calls of any size': {
    'skips one where it goes on': (storage) => ({
      async changes(query) {
        const page = await storage.changes(query)
        return query.after === undefined ? page : { ...page, changes: page.changes.slice(1) }
      },
    }),
    'goes on from the beginning of a batch': (storage) => ({
      changes: async ({ after, limit }) =>
        storage.changes({ limit, ...(after !== undefined && { after: Number(after) < 3 ? '0' : after }) }),
    }),
    'goes on from next alone': (storage, { texts }) => ({
      async changes(query) {
        if (query.after !== undefined && !texts.has(query.after)) throw new StorageError('STORAGE_BAD_CURSOR', {})
        const page = await storage.changes(query)
        texts.set(page.next, '')
        return page
      },
    }),
    'gives whole batches': (storage) => ({
      changes: async (query) => storage.changes({ ...query, limit: Math.max(3, query.limit) }),
    }),
  },
  'where nothing has changed, next leads to what comes': {
    'begins again where nothing has changed': (storage) => ({
      async changes(query) {
        const page = await storage.changes(query)
        return query.after !== undefined && page.changes.length === 0 ? { ...page, next: '0' } : page
      },
    }),
    'gives no next where nothing has changed': (storage) => ({
      async changes(query) {
        const page = await storage.changes(query)
        return page.changes.length === 0 ? { ...page, next: undefined as never } : page
      },
    }),
    'skips the first that comes': (storage) => ({
      async changes(query) {
        const page = await storage.changes(query)
        return page.changes.length === 0 ? { ...page, next: String(Number(page.next) + 1) } : page
      },
    }),
  },
  'changes are told of collections that the reader has not defined': {
    'tells of what it knows': (storage) => {
      const known = new Set<string>()
      return {
        async define(collections) {
          for (const { name } of collections) known.add(name)
          return storage.define(collections)
        },
        ...changingChanges((changes) => changes.filter(({ collection }) => known.size > 1 || known.has(collection)))(
          storage,
          undefined as never,
        ),
      }
    },
  },
  'a place in the changes that is none is refused': {
    'takes a wrong place for the beginning': (storage) => ({
      changes: async (query) => storage.changes(query).catch(() => storage.changes({ limit: query.limit })),
    }),
    'takes an empty place for the beginning': (storage) => ({
      changes: async ({ after, limit }) => storage.changes(after ? { after, limit } : { limit }),
    }),
    'fails at a wrong place': (storage) => ({
      changes: async (query) =>
        storage.changes(query).catch(() => {
          throw new RangeError('invalid input syntax for type bigint')
        }),
    }),
  },
  'another client sees what was acknowledged': {
    'reads what it has read before': (storage) => {
      const known = new Map<string, StoredRecord | undefined>()
      return {
        async get(collection, ids) {
          for (const id of ids) if (!known.has(id)) known.set(id, (await storage.get(collection, [id]))[0])
          return ids.map((id) => known.get(id))
        },
        async write(writes) {
          for (const { id } of writes) known.delete(id)
          return storage.write(writes)
        },
      }
    },
    'acknowledges before it writes': (storage, { data }) => ({
      async write(writes) {
        const copies = JSON.parse(JSON.stringify(writes)) as Write[]
        setTimeout(() => void storage.write(copies).catch(() => undefined), 0)
        return copies.map((_, at) => String(data.revisions + at + 1))
      },
    }),
  },
  'of many who count up by revision, none is lost': {
    'looks, then writes': looksFirst(() => true),
    'compares nothing': expectingNothing(),
  },
  'of many who put a record where there is none, one succeeds': {
    'looks whether there is one, then writes': looksFirst(({ expected }) => expected === null),
    'writes half of it': (storage) => ({
      async write(writes) {
        if (writes.length === 2) await storage.write(writes.slice(0, 1))
        return storage.write(writes.slice(-1))
      },
    }),
  },
  'batches over the same records in any order all succeed, and the last one stands whole': {
    'writes one after the other': (storage) => ({
      async write(writes) {
        const revisions: (string | undefined)[] = []
        for (const write of writes) revisions.push(...(await storage.write([write])))
        return revisions
      },
    }),
    'gives up where another writes': (storage, shared) => ({
      async write(writes) {
        if (shared.count > 0) throw new StorageError('STORAGE_UNAVAILABLE', { storage: 'locked' })
        shared.count += 1
        await tick()
        return storage.write(writes).finally(() => (shared.count -= 1))
      },
    }),
    'finds conflicts that nobody expects': (storage) => ({
      async write(writes) {
        const [record] = await storage.get('people', ['a'])
        await tick()
        return storage.write(
          writes.map((write) => (write.id === 'a' ? { ...write, expected: record?.revision ?? null } : write) as Write),
        )
      },
    }),
  },
  'many may define at the same time, while others write, and no index lacks a record': {
    'fills an index with what it saw at first': hiding((storage, shared) => ({
      async define(collections) {
        if (collections.some(({ indexes = {} }) => 'by-name' in indexes)) {
          shared.count += 1
          await tick()
          shared.count -= 1
        }
        return storage.define(collections)
      },
      async write(writes) {
        await tick()
        if (shared.count > 0) for (const { id } of writes) shared.hidden.add(`by-name ${id}`)
        return storage.write(writes)
      },
    })),
    'makes an index that somebody makes': (storage, shared) => ({
      async define(collections) {
        if (shared.count > 0) throw new Error('index already exists')
        shared.count += 1
        await tick()
        return storage.define(collections).finally(() => (shared.count -= 1))
      },
    }),
    'cannot be written while an index is made': (storage, shared) => ({
      async define(collections) {
        shared.count += 1
        await tick()
        return storage.define(collections).finally(() => (shared.count -= 1))
      },
      async write(writes) {
        if (shared.count > 0) throw new StorageError('STORAGE_UNAVAILABLE', { storage: 'locked' })
        return storage.write(writes)
      },
    }),
  },
  'whoever follows the changes while many write misses none': {
    'goes on behind what is not yet told': (storage, { texts }) => ({
      async write(writes) {
        const revisions = await storage.write(writes)
        for (const revision of revisions) if (revision !== undefined) texts.set(revision, '')
        // Told before it is acknowledged, but others may have gone on by then.
        await new Promise((resolve) => setTimeout(resolve, 3))
        for (const revision of revisions) if (revision !== undefined) texts.delete(revision)
        return revisions
      },
      ...changingChanges((changes) => changes.filter(({ revision }) => !texts.has(revision)))(
        storage,
        undefined as never,
      ),
    }),
    'mixes batches': (storage) => ({
      async write(writes) {
        const revisions: (string | undefined)[] = []
        for (const write of JSON.parse(JSON.stringify(writes)) as Write[]) {
          revisions.push(...(await storage.write([write])))
          await tick()
        }
        return revisions
      },
    }),
  },
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
