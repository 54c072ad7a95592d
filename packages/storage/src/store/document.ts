import type { Json } from '@sasando/core'

import type { CollectionDefinition, StoredRecord } from '../adapter.ts'
import type { DocumentProblem } from '../errors/error-data.ts'
import { StorageError } from '../errors/storage-error.ts'
import type { Collection } from './collection.ts'
import { isEnvelope } from './envelope.ts'
import { parseBy, problemOf } from './schema.ts'

/** A document of a store, with the revision that it has. */
export interface Stored<Value> {
  readonly id: string
  readonly revision: string
  readonly value: Value
}

/** The collection as the adapter knows it. */
export const adapterDefinition = ({ name, indexes }: Collection<unknown>): CollectionDefinition => ({
  name,
  indexes: Object.fromEntries(
    Object.entries(indexes).map(([index, places]) => [index, places.map((place) => ['document', ...place])]),
  ),
})

/** @throws StorageError STORAGE_BAD_DOCUMENT */
export function toEnvelope<Value>(collection: Collection<Value>, id: string, value: Value): Json {
  const result = parseBy(collection.schema, value)
  if (result.issues) throw badDocument(collection, id, 'given', result.issues.map(problemOf))
  if (!isAtHome(collection, id, result.value)) throw badDocument(collection, id, 'given', [wrongId])
  return { version: collection.version, document: result.value as Json }
}

/**
 * The document in a record, taken to the newest version.
 *
 * @throws StorageError STORAGE_BAD_DOCUMENT, STORAGE_NEWER_DOCUMENT. What stands there stays there.
 */
export function fromRecord<Value>(collection: Collection<Value>, record: StoredRecord): Stored<Value> {
  const { id, revision } = record
  const result = parseBy(collection.schema, migrated(collection, record))
  if (result.issues) throw badDocument(collection, id, 'stored', result.issues.map(problemOf))
  if (!isAtHome(collection, id, result.value)) throw badDocument(collection, id, 'stored', [wrongId])
  return { id, revision, value: result.value }
}

const wrongId: DocumentProblem = { path: '', reason: 'id' }

const isAtHome = <Value>({ isId }: Collection<Value>, id: string, value: Value): boolean =>
  isId === undefined || isId(id, value)

/** The version by which a record was written, where it can be told. */
export const versionOf = ({ value }: StoredRecord): number | undefined =>
  isEnvelope(value) ? value.version : undefined

/** @throws StorageError STORAGE_NEWER_DOCUMENT */
export function checkVersion(
  { name, version: known }: Pick<Collection<unknown>, 'name' | 'version'>,
  record: StoredRecord,
): void {
  const version = versionOf(record)
  if (version !== undefined && version > known)
    throw new StorageError('STORAGE_NEWER_DOCUMENT', { collection: name, id: record.id, version, known })
}

/** The document in the newest version, not yet looked at by the schema. */
function migrated<Value>(collection: Collection<Value>, record: StoredRecord): Json {
  const { id, value } = record
  if (!isEnvelope(value)) throw badDocument(collection, id, 'stored', [{ path: '', reason: 'not-a-document' }])
  checkVersion(collection, record)
  const { migrations, version: known } = collection
  const { version } = value
  let { document } = value
  for (let from = version; from < known; from++) {
    try {
      document = migrations[from]!(document)
    } catch (cause) {
      throw badDocument(collection, id, 'stored', [{ path: '', reason: 'migration', from }], cause)
    }
  }
  return document
}

const mostProblems = 20

const badDocument = (
  { name: collection }: Pick<Collection<unknown>, 'name'>,
  id: string,
  which: 'given' | 'stored',
  problems: readonly DocumentProblem[],
  cause?: unknown,
): StorageError<'STORAGE_BAD_DOCUMENT'> => {
  return new StorageError(
    'STORAGE_BAD_DOCUMENT',
    { collection, id, which, problems: problems.slice(0, mostProblems) },
    { cause },
  )
}
