import { isStorageError, limits, type StorageAdapter, type StoredRecord } from '@sasando/storage'

interface Place {
  readonly collection: string
  readonly id: string
}

/** The records that a request is about, read once when the first of a collection is asked for. */
export interface StoredRecords {
  get(place: Place): Promise<StoredRecord | undefined>
  /** Whether somebody has looked: a decision may hang on it. */
  wasSeen(place: Place): boolean
}

export function storedRecords(storage: StorageAdapter, places: readonly Place[]): StoredRecords {
  const loaded = new Map<string, Promise<ReadonlyMap<string, StoredRecord>>>()
  const seen = new Set<string>()
  const load = async (collection: string): Promise<ReadonlyMap<string, StoredRecord>> => {
    const ids = places.filter((place) => place.collection === collection).map(({ id }) => id)
    const found = new Map<string, StoredRecord>()
    for (let at = 0; at < ids.length; at += limits.maxPage)
      for (const record of await storage.get(collection, ids.slice(at, at + limits.maxPage)))
        if (record) found.set(record.id, record)
    return found
  }
  return {
    async get({ collection, id }) {
      seen.add(keyOf({ collection, id }))
      let records = loaded.get(collection)
      if (!records) loaded.set(collection, (records = load(collection)))
      try {
        return (await records).get(id)
      } catch (error) {
        // Who has no right here must not learn which collections there are; who has is told by what comes next.
        if (isStorageError(error, 'STORAGE_NOT_DEFINED')) return undefined
        throw error
      }
    },
    wasSeen: (place) => seen.has(keyOf(place)),
  }
}

/** No name of a collection has a slash. */
const keyOf = ({ collection, id }: Place): string => `${collection}/${id}`
