import { StorageError } from '../errors/storage-error.ts'
import type { Collection } from './collection.ts'

/** What must be the same of a collection that a store was opened with and one that it is asked for. */
export type OpenedCollection = Pick<Collection<unknown>, 'name' | 'version' | 'indexes'>

/**
 * Asks whether a store was opened with a collection. One of the same name in another version would read and write by
 * another schema; one with other indexes would be listed by what the adapter was not told of.
 *
 * @throws StorageError STORAGE_OTHER_COLLECTION; what it gives throws that, and STORAGE_NOT_DEFINED
 */
export function openedCheck(collections: readonly OpenedCollection[]): (asked: OpenedCollection) => void {
  const opened = new Map<string, OpenedCollection>()
  for (const each of collections) {
    const before = opened.get(each.name)
    if (before !== undefined) compare(before, each)
    opened.set(each.name, each)
  }
  return (asked) => {
    const found = opened.get(asked.name)
    if (found === undefined) throw new StorageError('STORAGE_NOT_DEFINED', { collection: asked.name })
    if (found !== asked) compare(found, asked)
  }
}

/** Two of one declaration are the same, wherever a program has got them from. */
function compare(opened: OpenedCollection, asked: OpenedCollection): void {
  const names = [...new Set([...Object.keys(opened.indexes), ...Object.keys(asked.indexes)])]
  const indexes = names.filter((name) => JSON.stringify(opened.indexes[name]) !== JSON.stringify(asked.indexes[name]))
  if (opened.version === asked.version && indexes.length === 0) return
  const { name: collection, version } = asked
  throw new StorageError('STORAGE_OTHER_COLLECTION', { collection, version, opened: opened.version, indexes })
}
