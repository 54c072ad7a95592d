import * as z from 'zod/mini'

import type { StorageErrorCode, StorageErrorData } from '../errors/error-data.ts'
import { isStorageErrorCode, StorageError } from '../errors/storage-error.ts'

const storage = z.strictObject({ storage: z.string() })
const place = z.strictObject({ collection: z.string(), id: z.string() })

const path = z.string()
const documentProblem = z.discriminatedUnion('reason', [
  z.strictObject({ path, reason: z.literal('unknown-members'), members: z.array(z.string()) }),
  z.strictObject({ path, reason: z.literal('type'), expected: z.string() }),
  z.strictObject({ path, reason: z.literal('other'), message: z.string() }),
  z.strictObject({ path, reason: z.literal('not-a-document') }),
  z.strictObject({ path, reason: z.literal('migration'), from: z.number() }),
  z.strictObject({ path, reason: z.literal('id') }),
])

const dataOf: { readonly [C in StorageErrorCode]: z.ZodMiniType<StorageErrorData[C]> } = {
  STORAGE_CONFLICT: z.strictObject({
    conflicts: z.array(z.strictObject({ collection: z.string(), id: z.string(), actual: z.nullable(z.string()) })),
  }),
  STORAGE_TWICE: place,
  STORAGE_CLOSED: storage,
  STORAGE_UNAVAILABLE: z.strictObject({
    storage: z.string(),
    reason: z.exactOptional(z.enum(['outdated', 'blocked', 'emptied', 'rewound', 'later', 'foreign', 'removed'])),
  }),
  STORAGE_READ_ONLY: storage,
  STORAGE_FORBIDDEN: z.strictObject({ storage: z.string(), reason: z.enum(['sign-on', 'right']) }),
  STORAGE_FULL: storage,
  STORAGE_TOO_LARGE: z.strictObject({
    what: z.enum(['document', 'depth', 'index', 'batch', 'batch-bytes']),
    limit: z.number(),
  }),
  STORAGE_NOT_JSON: z.strictObject({ path: z.string(), received: z.string() }),
  STORAGE_BAD_ID: z.strictObject({
    what: z.enum(['id', 'prefix', 'collection', 'index']),
    reason: z.enum(['type', 'length', 'control', 'half-letter', 'form', 'reserved']),
  }),
  STORAGE_BAD_CURSOR: z.strictObject({}),
  STORAGE_BAD_DEFINITION: z.strictObject({
    collection: z.string(),
    index: z.string(),
    reason: z.enum(['changed', 'no-places', 'too-many-places']),
  }),
  STORAGE_BAD_DOCUMENT: z.strictObject({
    collection: z.string(),
    id: z.string(),
    which: z.enum(['given', 'stored']),
    problems: z.array(documentProblem),
  }),
  STORAGE_NEWER_DOCUMENT: z.strictObject({
    collection: z.string(),
    id: z.string(),
    version: z.number(),
    known: z.number(),
  }),
  STORAGE_IMMUTABLE: z.strictObject({
    collection: z.string(),
    id: z.string(),
    why: z.exactOptional(z.strictObject({ id: z.string(), en: z.string() })),
  }),
  STORAGE_OTHER_COLLECTION: z.strictObject({
    collection: z.string(),
    version: z.number(),
    opened: z.number(),
    indexes: z.array(z.string()),
  }),
  STORAGE_NOT_DEFINED: z.strictObject({ collection: z.string(), index: z.exactOptional(z.string()) }),
}

/** The error again that a server told of. Undefined where code and data are not of this version, or not of us. */
export function storageErrorOf({
  code,
  data,
}: {
  readonly code: string
  readonly data: unknown
}): StorageError | undefined {
  if (!isStorageErrorCode(code)) return undefined
  const read = z.safeParse(dataOf[code], data)
  return read.success ? new StorageError(code, read.data) : undefined
}
