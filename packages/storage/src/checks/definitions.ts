import type { CollectionDefinition, MemberPath } from '../adapter.ts'
import { StorageError } from '../errors/storage-error.ts'
import { checkName } from './check-id.ts'
import { maxIndexPlaces } from './limits.ts'

/** What is listed by what: places by the name of the index. */
export type Indexes = ReadonlyMap<string, readonly MemberPath[]>
/** Indexes by the name of the collection. */
export type Definitions = ReadonlyMap<string, Indexes>

/**
 * `known` with what `more` adds. An index that is not named again stays.
 *
 * @throws StorageError STORAGE_BAD_DEFINITION, STORAGE_BAD_ID
 */
export function mergeDefinitions(known: Definitions, more: readonly CollectionDefinition[]): Definitions {
  const merged = new Map(known)
  for (const { name, indexes = {} } of more) {
    checkName(name, 'collection')
    const all = new Map(merged.get(name))
    for (const [index, places] of Object.entries(indexes)) {
      checkPlaces(name, index, places)
      const before = all.get(index)
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(places))
        throw new StorageError('STORAGE_BAD_DEFINITION', { collection: name, index, reason: 'changed' })
      all.set(index, structured(places))
    }
    merged.set(name, all)
  }
  return merged
}

/** @throws StorageError STORAGE_NOT_DEFINED */
export function indexesOf(definitions: Definitions, collection: string): Indexes {
  const indexes = definitions.get(collection)
  if (indexes === undefined) throw new StorageError('STORAGE_NOT_DEFINED', { collection })
  return indexes
}

function checkPlaces(collection: string, index: string, places: readonly MemberPath[]): void {
  checkName(index, 'index')
  if (places.length === 0 || places.some((place) => place.length === 0))
    throw new StorageError('STORAGE_BAD_DEFINITION', { collection, index, reason: 'no-places' })
  if (places.length > maxIndexPlaces)
    throw new StorageError('STORAGE_BAD_DEFINITION', { collection, index, reason: 'too-many-places' })
}

const structured = (places: readonly MemberPath[]): readonly MemberPath[] => places.map((place) => [...place])
