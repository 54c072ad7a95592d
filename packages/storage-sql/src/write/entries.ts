import type { Json } from '@sasando/core'

import { indexKeyOf } from '@sasando/storage'

import type { Place } from '../schema/places.ts'

/** Where a document stands in each index of its collection. @throws StorageError STORAGE_TOO_LARGE */
export function entriesOf(places: readonly Place[], id: string, text: string): ReadonlyMap<number, string> {
  if (places.length === 0) return none
  const value = JSON.parse(text) as Json
  return new Map(places.map(({ place, paths }) => [place, indexKeyOf(paths, value) + id]))
}

const none: ReadonlyMap<number, string> = new Map()
