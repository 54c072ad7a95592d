import { mergeDefinitions, type CollectionDefinition, type Definitions, type StorageAdapter } from '@sasando/storage'

import { idempotencyDefinition } from '@sasando/storage/wire'

/** The collections that this server has made known to its storage. */
export interface KnownDefinitions {
  /** Makes known what the server was given, before the first use. */
  ready(): Promise<void>
  /** Whether nothing would change. */
  has(definition: CollectionDefinition): boolean
  /** How many places an index has; undefined for one that is not known here. */
  places(collection: string, index: string): number | undefined
  add(collections: readonly CollectionDefinition[]): Promise<void>
}

export function knownDefinitions(storage: StorageAdapter, given: readonly CollectionDefinition[]): KnownDefinitions {
  const first = [...given, idempotencyDefinition]
  let known: Definitions = new Map()
  let start: Promise<void> | undefined
  const add = async (collections: readonly CollectionDefinition[]): Promise<void> => {
    // Refuses what is none, before the storage hears of it.
    mergeDefinitions(known, collections)
    await storage.define(collections)
    known = mergeDefinitions(known, collections)
  }
  return {
    ready() {
      start ??= add(first).catch((error: unknown) => {
        // A database that is not up yet may be for the next request.
        start = undefined
        throw error
      })
      return start
    },
    has({ name, indexes = {} }) {
      const here = known.get(name)
      return (
        here !== undefined &&
        Object.entries(indexes).every(([index, places]) => JSON.stringify(here.get(index)) === JSON.stringify(places))
      )
    },
    places: (collection, index) => known.get(collection)?.get(index)?.length,
    add,
  }
}
