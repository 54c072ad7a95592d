import { isStorageError, StorageError, type StoredRecord, type Write } from '@sasando/storage'

import {
  all,
  changingChanges,
  changingErrors,
  changingPages,
  changingValues,
  changingWrites,
  expectingNothing,
  type Mutation,
  tick,
} from './mutation.ts'

/** Writes through, with other revisions; `expected` is understood. */
const renaming =
  (rename: (write: Write, count: number) => string): Mutation =>
  (storage, shared) => {
    const shown = (record: StoredRecord | undefined): StoredRecord | undefined =>
      record && { ...record, revision: shared.texts.get(record.revision) ?? record.revision }
    return {
      get: async (collection, ids) => (await storage.get(collection, ids)).map(shown),
      async write(writes) {
        const revisions = await storage.write(
          writes.map((write) => ({
            ...write,
            ...(write.expected != null && {
              expected: [...shared.texts].findLast(([, text]) => text === write.expected)?.[0] ?? '',
            }),
          })) as Write[],
        )
        return revisions.map((revision, at) => {
          if (revision === undefined) return undefined
          shared.texts.set(revision, rename(writes[at]!, ++shared.count))
          return shared.texts.get(revision)
        })
      },
    }
  }

export const writeMutants: Record<string, Record<string, Mutation>> = {
  'get gives what was put, with the revision that the put gave': {
    'loses the revision': (storage) => ({
      get: async (collection, ids) =>
        (await storage.get(collection, ids)).map((record) => record && { ...record, revision: '?' }),
    }),
    'tells more than was asked': (storage) => ({
      get: async (collection, ids) =>
        (await storage.get(collection, ids)).map((record) => record && { ...record, _id: record.id }),
    }),
    'lists without values': changingPages((records) => records.map((record) => ({ ...record, value: null }))),
    'gives no revision': (storage) => ({ write: async (writes) => (await storage.write(writes)).map(() => undefined) }),
  },
  'get answers every id in its place, undefined where there is no record': {
    'leaves out what is not there': (storage) => ({
      get: async (collection, ids) => (await storage.get(collection, ids)).filter(Boolean),
    }),
    'answers in the order of ids': (storage) => ({
      get: async (collection, ids) => storage.get(collection, [...ids].sort()),
    }),
    'answers every id once': (storage) => ({
      get: async (collection, ids) => storage.get(collection, [...new Set(ids)]),
    }),
    'answers null': (storage) => ({
      get: async (collection, ids) => (await storage.get(collection, ids)).map((record) => record ?? (null as never)),
    }),
    'cannot be asked for nothing': (storage) => ({
      async get(collection, ids) {
        if (ids.length === 0) throw new Error('syntax error at or near ")"')
        return storage.get(collection, ids)
      },
    }),
  },
  'get takes 1000 ids and no more': {
    'takes 999': (storage) => ({
      async get(collection, ids) {
        if (ids.length > 999) throw new Error('too many SQL variables')
        return storage.get(collection, ids)
      },
    }),
    'takes any number': (storage) => ({ get: async (collection, ids) => storage.get(collection, ids.slice(0, 1000)) }),
  },
  'collections do not see each other': {
    'has one collection': (storage) => ({
      get: async (_, ids) => storage.get('people', ids),
      list: async (_, query) => storage.list('people', query),
    }),
    'has one id for all collections': changingWrites((write) => [
      write,
      ...(write.id === 'a' ? [{ ...write, collection: write.collection === 'people' ? 'events' : 'people' }] : []),
    ]),
  },
  'what is no id is refused, wherever it stands': {
    'cuts an id at NUL': changingWrites((write) => ({
      ...write,
      id: String(write.id as unknown).split('\u0000')[0] || 'x',
    })),
    'makes a text of an id': changingWrites((write) => ({ ...write, id: String(write.id as unknown) })),
    'mends half letters': changingWrites((write) => ({ ...write, id: write.id?.toWellFormed?.() ?? write.id })),
    'finds nothing by what is no id': (storage) => ({
      get: async (collection, ids) =>
        storage.get(collection, ids).catch((error: unknown) => {
          if (isStorageError(error, 'STORAGE_BAD_ID')) return ids.map(() => undefined)
          throw error
        }),
    }),
    'lists nothing by what is no prefix': (storage) => ({
      list: async (collection, query) =>
        storage.list(collection, query).catch((error: unknown) => {
          if (isStorageError(error, 'STORAGE_BAD_ID')) return { records: [] }
          throw error
        }),
    }),
    'throws instead of rejecting': (storage) => ({
      get(collection, ids) {
        if (ids.includes('')) throw new StorageError('STORAGE_BAD_ID', { what: 'id', reason: 'length' })
        return storage.get(collection, ids)
      },
    }),
    'refuses without a code': (storage) => ({
      get: async (collection, ids) =>
        storage.get(collection, ids).catch((error: unknown) => {
          throw new Error(String(error))
        }),
    }),
    'refuses with the code alone': (storage) => ({
      get: async (collection, ids) =>
        storage.get(collection, ids).catch(() => {
          throw new StorageError('STORAGE_BAD_ID', {} as never)
        }),
    }),
  },
  'every write gives a revision that the record never had': {
    'makes a revision of the value': renaming((write) => JSON.stringify(write.kind === 'put' && write.value)),
    'counts from one again after a delete': (storage, shared) => {
      const { write } = renaming(() => `${shared.count}`)(storage, shared)
      return {
        ...renaming(() => '')(storage, shared),
        async write(writes) {
          if (writes.some(({ kind }) => kind === 'delete')) shared.count = 0
          return write!(writes)
        },
      }
    },
    'deletes with the revision of the record': changingChanges((changes) =>
      changes.map((change, at) =>
        change.kind === 'delete' ? { ...change, revision: changes[at - 1]!.revision } : change,
      ),
    ),
  },
  'put takes the place of the whole document': {
    'merges documents': (storage) => ({
      async write(writes) {
        const before = await Promise.all(
          writes.map(async ({ collection, id }) => (await storage.get(collection, [id]))[0]),
        )
        return storage.write(
          writes.map((write, at) =>
            write.kind === 'put'
              ? { ...write, value: { ...(before[at]?.value as object), ...(write.value as object) } as never }
              : write,
          ),
        )
      },
    }),
    inserts: (storage) => ({
      async write(writes) {
        return storage.write(writes.map((write) => ({ expected: null, ...write }) as Write))
      },
    }),
  },
  'delete takes away the record, and no other': {
    'does not delete': changingWrites((write) => (write.kind === 'delete' ? [] : write)),
    'deletes what begins alike': (storage) => ({
      async write(writes) {
        const more: Write[] = []
        for (const { kind, collection, id } of writes)
          if (kind === 'delete')
            for (const record of await all(storage, collection, { prefix: id, limit: 1 }))
              more.push({ kind, collection, id: record.id })
        await storage.write(more)
        return storage.write(writes)
      },
    }),
    'deletes in all collections': changingWrites((write) =>
      write.kind === 'delete' ? [write, { ...write, collection: 'events' }] : write,
    ),
    'gives a revision for a delete': (storage) => ({
      write: async (writes) => (await storage.write(writes)).map((revision) => revision ?? 'gone'),
    }),
  },
  'deleting what is not there is no error and no change': {
    'misses what it should delete': (storage) => ({
      async write(writes) {
        for (const { kind, collection, id } of writes)
          if (kind === 'delete' && (await storage.get(collection, [id]))[0] === undefined) throw new Error('not found')
        return storage.write(writes)
      },
    }),
    'tells of deletes of nothing': (storage) => ({
      async write(writes) {
        for (const { kind, collection, id } of writes)
          if (kind === 'delete') await storage.write([{ kind: 'put', collection, id, value: null }])
        return storage.write(writes)
      },
    }),
  },
  'an expected revision must be the one that the record has': {
    'does not look at what is expected': expectingNothing(),
    'expects nothing of what is gone': (storage) => ({
      async write(writes) {
        const [record] = await storage.get('people', ['a'])
        return storage.write(record ? writes : writes.map((write) => ({ ...write, expected: null }) as Write))
      },
    }),
    'trims revisions': changingWrites((write) =>
      write.expected == null ? write : { ...write, expected: write.expected.trim() },
    ),
    'takes an empty revision for none': expectingNothing(({ expected }) => expected === ''),
    'has a conflict without a code': (storage) => ({
      write: async (writes) =>
        storage.write(writes).catch(() => {
          throw new Error('conflict')
        }),
    }),
    'does not say what is there': changingErrors('STORAGE_CONFLICT', ({ conflicts }) => ({
      conflicts: conflicts.map((each) => ({ ...each, actual: null })),
    })),
  },
  'with null expected, a put writes only where there is nothing': {
    'does not look at null': expectingNothing(({ expected }) => expected === null),
    'has a conflict with what is gone': (storage, { texts }) => ({
      async write(writes) {
        for (const { kind, id, expected } of writes) {
          if (expected === null && texts.has(id))
            throw new StorageError('STORAGE_CONFLICT', { conflicts: [{ collection: 'people', id, actual: null }] })
          if (kind === 'delete') texts.set(id, '')
        }
        return storage.write(writes)
      },
    }),
  },
  'a delete may expect a revision as well': {
    'deletes whatever is there': expectingNothing(({ kind }) => kind === 'delete'),
    'deletes what is gone': (storage) => ({
      async write(writes) {
        const [record] = await storage.get('people', ['a'])
        return storage.write(record ? writes : writes.filter(({ kind }) => kind === 'put'))
      },
    }),
  },
  'what was given may change as soon as the call has returned': {
    'keeps what was given': (storage, { texts }) => {
      const kept = new Map<string, unknown>()
      return {
        async write(writes) {
          for (const write of writes) if (write.kind === 'put') kept.set(write.id, write.value)
          texts.clear()
          return storage.write(writes)
        },
        get: async (collection, ids) =>
          (await storage.get(collection, ids)).map(
            (record) => record && { ...record, value: kept.get(record.id) as never },
          ),
      }
    },
    'copies after a while': (storage) => ({
      async write(writes) {
        await tick()
        return storage.write(writes)
      },
    }),
    'copies the list alone': (storage) => ({
      async write(writes) {
        const copy = [...writes]
        await tick()
        return storage.write(copy)
      },
    }),
  },
  'a definition may change afterwards': {
    'keeps what was given to define': (storage) => {
      let given: Parameters<typeof storage.define>[0] = []
      return {
        async define(collections) {
          given = collections
          return storage.define(collections)
        },
        async list(collection, query) {
          await storage.define(given)
          return storage.list(collection, query)
        },
      }
    },
  },
  'what was got may be changed, and changes nothing': {
    'gives out what it keeps': (storage) => {
      const kept = new Map<string, StoredRecord>()
      const keptOf = (record: StoredRecord | undefined): StoredRecord | undefined => {
        if (record === undefined) return undefined
        if (!kept.has(record.id)) kept.set(record.id, record)
        return kept.get(record.id)
      }
      return { get: async (collection, ids) => (await storage.get(collection, ids)).map(keptOf) }
    },
    'gives one record twice': (storage) => ({
      async get(collection, ids) {
        const records = new Map((await storage.get(collection, ids)).map((record) => [record?.id, record]))
        return ids.map((id) => records.get(id))
      },
    }),
    'gives out its changes': (_, { data }) => ({
      changes: async ({ after = '0' }) => ({
        changes: data.changes.slice(Number(after)),
        next: String(data.changes.length),
      }),
    }),
  },
  'what is given is only read': {
    'sorts the ids': (storage) => ({
      get: async (collection, ids) => storage.get(collection, (ids as string[]).sort()),
    }),
    'mends the query': (storage) => ({
      list: async (collection, query) => storage.list(collection, Object.assign(query, { limit: query.limit })),
    }),
    'mends the changes asked for': (storage) => ({
      changes: async (query) => storage.changes(Object.assign(query, { limit: query.limit })),
    }),
    'makes 0 of -0 where it stands': changingValues((value: unknown) => {
      if (typeof value === 'object' && value !== null && 'tags' in value && Array.isArray(value.tags)) value.tags[0] = 0
      return value
    }),
    'takes writes from the list': (storage) => ({
      write: async (writes) => storage.write((writes as Write[]).splice(0)),
    }),
    'completes definitions': (storage) => ({
      async define(collections) {
        for (const each of collections) Object.assign(each, { indexes: each.indexes ?? {} })
        return storage.define(collections)
      },
    }),
  },
}
