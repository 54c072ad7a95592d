import type { Json } from '@sasando/core'

import { indexKeyOf, type CheckedWrite } from '@sasando/storage'

import type { SeenPlaces } from '../schema/known-definitions.ts'
import type { Place } from '../schema/places.ts'

/** Where a document stands in each index of its collection: a key by the number of the place. */
export type Entries = ReadonlyMap<number, string>

export const noEntries: Entries = new Map()

/** Entries of what is written, in the order of the writes, by the indexes of one version. */
export interface GivenEntries {
  readonly version: number
  readonly entries: readonly Entries[]
}

/**
 * Entries of the values as they are now, so that their texts need not be parsed again.
 *
 * @throws StorageError STORAGE_TOO_LARGE
 */
export const entriesOfGiven = (writes: readonly CheckedWrite[], { version, places }: SeenPlaces): GivenEntries => ({
  version,
  entries: writes.map((write) =>
    write.kind === 'put' ? entriesOf(places.get(write.collection), write.id, write.value) : noEntries,
  ),
})

/** @throws StorageError STORAGE_TOO_LARGE */
export const entriesOfText = (places: readonly Place[] | undefined, id: string, text: string): Entries =>
  places === undefined ? noEntries : entriesOf(places, id, JSON.parse(text) as Json)

function entriesOf(places: readonly Place[] | undefined, id: string, value: Json): Entries {
  if (places === undefined) return noEntries
  const entries = new Map<number, string>()
  for (const { place, paths } of places) entries.set(place, indexKeyOf(paths, value) + id)
  return entries
}
