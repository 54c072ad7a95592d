import { isStorageError, StorageError, type Write } from '@sasando/storage'

import { changingErrors, changingWrites, type Mutation } from './mutation.ts'

export const batchMutants: Record<string, Record<string, Mutation>> = {
  'a batch over collections is written whole, and gives its revisions in order': {
    'gives the revisions of puts alone': (storage) => ({
      write: async (writes) => (await storage.write(writes)).filter((revision) => revision !== undefined),
    }),
    'writes by collection': (storage) => ({
      write: async (writes) =>
        storage.write(
          [...writes].sort((a, b) => (a.collection < b.collection ? -1 : a.collection > b.collection ? 1 : 0)),
        ),
    }),
    'writes the first collection alone': changingWrites((write, at) =>
      at > 0 && write.collection === 'events' ? [] : write,
    ),
  },
  'a conflict names every record that is not as expected, and no other': {
    'names the first': changingErrors('STORAGE_CONFLICT', ({ conflicts }) => ({ conflicts: conflicts.slice(0, 1) })),
    'names what another collection has': changingErrors('STORAGE_CONFLICT', ({ conflicts }) => ({
      conflicts: conflicts.filter(({ collection }) => collection === 'people'),
    })),
    'names all of the batch': (storage) => ({
      write: async (writes) =>
        storage.write(writes).catch(() => {
          const conflicts = writes.map(({ collection, id }) => ({ collection, id, actual: null }))
          throw new StorageError('STORAGE_CONFLICT', { conflicts })
        }),
    }),
  },
  'a batch that is refused writes nothing, whatever it is refused for': {
    'writes one after the other': (storage) => ({
      async write(writes) {
        const revisions: (string | undefined)[] = []
        for (const write of writes) revisions.push(...(await storage.write([write])))
        return revisions
      },
    }),
    'writes a collection at a time': (storage) => ({
      async write(writes) {
        await storage.write(writes.filter(({ collection }) => collection === 'events'))
        return storage.write(writes.filter(({ collection }) => collection !== 'events'))
      },
    }),
    'writes what has no conflict': (storage) => ({
      write: async (writes) =>
        storage.write(writes).catch(async (error: unknown) => {
          if (!isStorageError(error, 'STORAGE_CONFLICT')) throw error
          const wrong = error.data.conflicts.map(({ id }) => id)
          await storage.write(writes.filter(({ id }) => !wrong.includes(id)))
          throw error
        }),
    }),
    'writes and takes back': (storage) => ({
      write: async (writes) =>
        storage.write(writes).catch(async (error: unknown) => {
          if (isStorageError(error, 'STORAGE_NOT_JSON')) {
            await storage.write([{ kind: 'put', collection: 'people', id: 'z', value: 1 }])
            await storage.write([{ kind: 'delete', collection: 'people', id: 'z' }])
          }
          throw error
        }),
    }),
    'knows of no index before it writes': (storage) => ({
      write: async (writes) =>
        storage.write(writes).catch(async (error: unknown) => {
          if (isStorageError(error, 'STORAGE_TOO_LARGE') && error.data.what === 'index')
            await storage.write(writes.filter(({ collection }) => collection === 'events'))
          throw error
        }),
    }),
  },
  'a batch writes no record twice': {
    'lets the last one stand': (storage) => ({
      async write(writes) {
        const last = new Map(writes.map((write) => [`${write.collection}/${write.id}`, write]))
        return storage.write([...last.values()])
      },
    }),
    'looks at puts alone': (storage) => ({
      async write(writes) {
        const puts = writes.filter(({ kind }) => kind === 'put')
        return storage.write(writes.filter(({ kind, id }) => kind === 'put' || !puts.some((put) => put.id === id)))
      },
    }),
    'takes collections for one': (storage) => ({
      async write(writes) {
        const ids = writes.map(({ id }) => id)
        if (new Set(ids).size < ids.length) throw new StorageError('STORAGE_TWICE', { collection: 'people', id: 'a' })
        return storage.write(writes)
      },
    }),
    'folds ids': (storage) => ({
      async write(writes) {
        const ids = writes.map(({ collection, id }) => `${collection}/${id.toLowerCase()}`)
        if (new Set(ids).size < ids.length) throw new StorageError('STORAGE_TWICE', { collection: 'people', id: 'a' })
        return storage.write(writes)
      },
    }),
  },
  'an empty batch writes nothing': {
    'cannot write nothing': (storage) => ({
      async write(writes) {
        if (writes.length === 0) throw new Error('syntax error at end of input')
        return storage.write(writes)
      },
    }),
    'writes that it wrote nothing': (storage) => ({
      async write(writes) {
        const more: Write[] = writes.length === 0 ? [{ kind: 'put', collection: 'events', id: 'log', value: 1 }] : []
        return storage.write([...writes, ...more])
      },
    }),
  },
  'a batch has as many writes as the adapter declares, and no more': {
    'cuts large batches': (storage) => ({
      async write(writes) {
        await storage.write(writes.slice(150))
        return storage.write(writes.slice(0, 150))
      },
    }),
    'takes less than it declares': (storage) => ({
      async write(writes) {
        if (writes.length > 150) throw new Error('too many SQL variables')
        return storage.write(writes)
      },
    }),
    'loses the end of a large batch': (storage) => ({
      async write(writes) {
        if (writes.length > 200) return storage.write(writes)
        const revisions = await storage.write(writes.slice(0, 190))
        return [...revisions, ...writes.slice(190).map((_, at) => String(at))]
      },
    }),
  },
}
