import { isStorageError, type StorageAdapter, StorageError } from '@sasando/storage'

import { all, changingPages, hiding, type Mutation } from './mutation.ts'

const people = { name: 'people' }

export const defineMutants: Record<string, Record<string, Mutation>> = {
  'an adapter has a name and declares what it promises, at least the minimum': {
    'has no name': () => ({ name: '' }),
    'takes ten writes': ({ capabilities }) => ({ capabilities: { ...capabilities, maxBatch: 10 } }),
    'takes 64 KiB': ({ capabilities }) => ({ capabilities: { ...capabilities, maxDocumentBytes: 65_536 } }),
    'takes everything': ({ capabilities }) => ({ capabilities: { ...capabilities, maxBatch: Infinity } }),
    'is very durable': ({ capabilities }) => ({ capabilities: { ...capabilities, durability: 'very' as never } }),
    'is shared somehow': ({ capabilities }) => ({ capabilities: { ...capabilities, sharing: true as never } }),
  },
  'defining again changes nothing, and an index that is not named again stays': {
    'writes all anew when it is defined again': (storage) => ({
      async define(collections) {
        await storage.define(collections)
        const records = await all(storage, 'people', { limit: 1000 })
        await storage.write(records.map(({ collection, id, value }) => ({ kind: 'put', collection, id, value })))
      },
    }),
    'forgets an index that is not named again': (storage, { texts }) => ({
      async define(collections) {
        await storage.define(collections)
        for (const { name, indexes } of collections) texts.set(name, JSON.stringify(indexes ?? {}))
      },
      async list(collection, query) {
        if (query.index !== undefined && !texts.get(collection)?.includes(`"${query.index}"`)) return { records: [] }
        return storage.list(collection, query)
      },
    }),
  },
  'every adapter must be told of a collection and of an index before it uses them': {
    'reads what it does not know': (storage) => ({
      get: async (collection, ids) => storage.get(collection, ids).catch(() => ids.map(() => undefined)),
    }),
    'lists what it does not know': (storage) => ({
      list: async (collection, query) => storage.list(collection, query).catch(() => ({ records: [] })),
    }),
    'makes what it does not know': (storage) => ({
      async write(writes) {
        await storage.define(writes.map(({ collection }) => ({ name: collection })))
        return storage.write(writes)
      },
    }),
    'knows what others have defined': (storage, { data }) => ({
      async get(collection, ids) {
        if (data.definitions.has(collection)) await storage.define([{ name: collection }])
        return storage.get(collection, ids)
      },
    }),
    'does not say which': (storage) => ({
      get: async (collection, ids) =>
        storage.get(collection, ids).catch((error: unknown) => {
          throw new StorageError('STORAGE_NOT_DEFINED', { collection: String(error).slice(0, 1) })
        }),
    }),
  },
  'an index that was not defined cannot be listed by': {
    'lists by id instead': (storage) => ({
      list: async (collection, query) =>
        storage.list(collection, query).catch((error: unknown) => {
          if (!isStorageError(error, 'STORAGE_NOT_DEFINED')) throw error
          return storage.list(collection, { limit: query.limit })
        }),
    }),
  },
  'a new index is filled with what is stored': {
    'starts an index empty': hiding((storage, { hidden }) => ({
      async define(collections) {
        await storage.define([people])
        const records = await all(storage, 'people', { limit: 1 })
        for (const index of collections.flatMap(({ indexes }) => Object.keys(indexes ?? {})))
          for (const { id } of records) hidden.add(`${index} ${id}`)
        await storage.define(collections)
      },
    })),
    'fills an index once': hiding((storage, { hidden }) => ({
      async write(writes) {
        for (const { id } of writes) if (id === '4') hidden.add(`by-name ${id}`)
        return storage.write(writes)
      },
    })),
  },
  'writers that do not know an index keep it up to date': {
    'keeps what it knows up to date': hiding((storage, { hidden, texts }) => {
      let mine = ''
      return {
        async define(collections) {
          await storage.define(collections)
          mine += JSON.stringify(collections)
          for (const { indexes } of collections) for (const index of Object.keys(indexes ?? {})) texts.set(index, '')
        },
        async write(writes) {
          for (const index of texts.keys())
            if (!mine.includes(`"${index}"`)) for (const { id } of writes) hidden.add(`${index} ${id}`)
          return storage.write(writes)
        },
      }
    }),
  },
  'an index never changes its places, and what defines it otherwise defines nothing': {
    'takes no notice of other places': (storage) => ({
      define: async (collections) =>
        storage.define(collections).catch((error: unknown) => {
          if (!isStorageError(error, 'STORAGE_BAD_DEFINITION') || error.data.reason !== 'changed') throw error
        }),
    }),
    'defines one after the other': (storage) => ({
      async define(collections) {
        for (const each of collections) await storage.define([each])
      },
    }),
    'looks at its own definitions alone': (storage, { data }) => ({
      async define(collections) {
        const others = [...data.definitions].map(([name]) => name)
        if (collections.length === 2 && !others.includes('units') && data.revisions === 1)
          await storage.get('people', ['a']).catch(() => undefined)
        const definedBy = data.definitions
        data.definitions = new Map()
        await storage.define(collections).finally(() => (data.definitions = definedBy))
      },
    }),
  },
  'an index has 1 to 8 places': {
    'takes the first eight': changingPlaces((places) => places.slice(0, 8)),
    'takes the first four': changingPlaces((places) => (places.length > 8 ? places : places.slice(0, 4))),
    'takes no place for the whole document': changingPlaces((places) => (places.length === 0 ? [['a']] : places)),
    'takes a place of nothing': changingPlaces((places) => places.map((place) => (place.length === 0 ? ['a'] : place))),
  },
  'names of collections and indexes may be words of any language, and nothing but names': {
    'knows no reserved words': (storage) => ({
      async define(collections) {
        if (collections.some(({ name }) => name === 'select')) throw new Error('syntax error at or near "select"')
        return storage.define(collections)
      },
    }),
    'takes names of 30': (storage) => ({
      define: async (collections) =>
        storage.define(collections.map(({ name, ...rest }) => ({ name: cut(name), ...rest }))),
      get: async (collection, ids) => storage.get(cut(collection), ids),
    }),
    'folds the names of collections': (storage) => ({
      define: async (collections) =>
        storage.define(collections.map(({ name, ...rest }) => ({ name: lower(name), ...rest }))),
    }),
    'folds the names of indexes': (storage) => ({
      define: async (collections) =>
        storage.define(
          collections.map(({ indexes = {}, ...rest }) => ({
            ...rest,
            indexes: Object.fromEntries(Object.entries(indexes).map(([name, places]) => [lower(name), places])),
          })),
        ),
    }),
    'leaves hyphens out': (storage) => ({
      define: async (collections) =>
        storage.define(collections.map((each) => ({ ...each, name: each.name.replaceAll('--', '-') }))),
    }),
    'takes constructor for what every object has': changingPages((records, { index }) =>
      index === 'constructor' ? [] : records,
    ),
  },
}

const cut = (name: string): string => (typeof name === 'string' ? name.slice(0, 30) : name)
const lower = (name: string): string => (typeof name === 'string' ? name.toLowerCase() : name)

function changingPlaces(change: (places: readonly (readonly string[])[]) => readonly (readonly string[])[]): Mutation {
  return (storage: StorageAdapter) => ({
    define: async (collections) =>
      storage.define(
        collections.map(({ indexes = {}, ...rest }) => ({
          ...rest,
          indexes: Object.fromEntries(Object.entries(indexes).map(([name, places]) => [name, change(places)])),
        })),
      ),
  })
}
