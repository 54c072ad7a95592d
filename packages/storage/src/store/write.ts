import type { StoredRecord, Write } from '../adapter.ts'
import type { Collection, Permission } from './collection.ts'
import { checkVersion, fromRecord, toEnvelope } from './document.ts'

/** One write of a batch, of a document that has passed its schema. Made by `put`, `create` and `remove`. */
export interface StoreWrite {
  readonly write: Write
  readonly collection: Pick<Collection<unknown>, 'name' | 'version' | 'indexes'>
  /** Whether what stands there may become this; absent where anything may. */
  readonly permits?: (record: StoredRecord) => Permission
  /** Throws for what a newer program has written; absent where nothing can stand there, or was read just now. */
  readonly checkVersion?: (record: StoredRecord) => void
}

/**
 * Writes a document, whatever stands there.
 *
 * @param expected - the revision that is being replaced, so that nobody's change is lost; `null`: there must be none
 * What a newer program has written is never written over: `store.write` throws STORAGE_NEWER_DOCUMENT.
 *
 * @throws StorageError STORAGE_BAD_DOCUMENT
 */
export function put<Value>(
  collection: Collection<Value>,
  id: string,
  value: NoInfer<Value>,
  { expected }: { readonly expected?: string | null } = {},
): StoreWrite {
  const write: Write = { kind: 'put', collection: collection.name, id, value: toEnvelope(collection, id, value) }
  const guard = guarded(collection, expected === undefined ? write : { ...write, expected }, value)
  return expected === null ? guard : { ...guard, checkVersion: (record) => checkVersion(collection, record) }
}

/** Writes a document that must be new. @throws StorageError STORAGE_BAD_DOCUMENT */
export const create = <Value>(collection: Collection<Value>, id: string, value: NoInfer<Value>): StoreWrite =>
  put(collection, id, value, { expected: null })

/** Deletes a document. */
export function remove<Value>(
  collection: Collection<Value>,
  id: string,
  { expected }: { readonly expected?: string } = {},
): StoreWrite {
  const write: Write = { kind: 'delete', collection: collection.name, id }
  return guarded(collection, expected === undefined ? write : { ...write, expected }, undefined)
}

function guarded<Value>(collection: Collection<Value>, write: Write, after: Value | undefined): StoreWrite {
  const { permits } = collection
  return permits === undefined
    ? { write, collection }
    : { write, collection, permits: (record) => permits(fromRecord(collection, record).value, after) }
}
