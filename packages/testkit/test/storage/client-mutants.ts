import { StorageError, type StoredRecord, type Write } from '@sasando/storage'

import { changingChanges, expectingNothing, hiding, tick, type Mutation } from './mutation.ts'

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

/** Several clients of one store. */
export const clientMutants: Record<string, Record<string, Mutation>> = {
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
}
