import { StorageError } from '@sasando/storage'

import { changingChanges, order, type Mutation } from './mutation.ts'

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
}
