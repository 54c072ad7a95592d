import type { Json } from '@sasando/core'
import * as z from 'zod/mini'

import { maxIndexPlaces, maxPage } from '../checks/limits.ts'

const halfLetter = /\p{Surrogate}/u

/** Any JSON: what it may be at all, the storage says. Kept as it is, with keys such as `__proto__` as plain data. */
const json = z.custom<Json>((value) => value !== undefined)
const scalar = z.union([
  z.string().check(z.refine((text) => !halfLetter.test(text))),
  z.number(),
  z.boolean(),
  z.null(),
])
/** 1 to 1000. */
const limit = z.int().check(z.minimum(1), z.maximum(maxPage))

/** A list that is counted before it is looked at: an error for each of a million items would fill the memory. */
const listOf = <T>(item: z.ZodMiniType<T>, most: number) =>
  z.pipe(
    z.custom<unknown[]>((value) => Array.isArray(value) && value.length <= most),
    z.array(item),
  )

/** Writes of one batch, as far as the form goes; the storage may take fewer. */
const maxWrites = 100_000
const maxCollections = 1000
/** Indexes of one collection that a client may bring: each of them is work at every write. */
const maxIndexes = 100

export const storedRecord = z.strictObject({
  collection: z.string(),
  id: z.string(),
  revision: z.string(),
  value: json,
})

const putWrite = z.strictObject({
  kind: z.literal('put'),
  collection: z.string(),
  id: z.string(),
  value: json,
  expected: z.exactOptional(z.nullable(z.string())),
})
const deleteWrite = z.strictObject({
  kind: z.literal('delete'),
  collection: z.string(),
  id: z.string(),
  expected: z.exactOptional(z.string()),
})

export const writeBody = z.strictObject({
  writes: listOf(z.discriminatedUnion('kind', [putWrite, deleteWrite]), maxWrites),
})
/** In the order of the writes; `null` for a delete. */
export const writeAnswer = z.strictObject({ revisions: z.array(z.nullable(z.string())) })

export const getBody = z.strictObject({ collection: z.string(), ids: listOf(z.string(), maxPage) })
/** Of the first ids, as many as fit into one answer, but one at least; `null` where there is none, or none to be seen. */
export const getAnswer = z.strictObject({ records: z.array(z.nullable(storedRecord)) })

export const listBody = z.strictObject({
  collection: z.string(),
  index: z.exactOptional(z.string()),
  equals: z.exactOptional(listOf(scalar, maxIndexPlaces)),
  prefix: z.exactOptional(z.string()),
  after: z.exactOptional(z.string()),
  limit,
  descending: z.exactOptional(z.boolean()),
})
export const listAnswer = z.strictObject({ records: z.array(storedRecord), next: z.exactOptional(z.string()) })

const indexes = z.pipe(
  z.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && Object.keys(value).length <= maxIndexes,
  ),
  z.record(z.string(), z.array(z.array(z.string()))),
)

export const defineBody = z.strictObject({
  collections: listOf(
    z.strictObject({
      name: z.string(),
      indexes: z.exactOptional(indexes),
    }),
    maxCollections,
  ),
})

const change = z.strictObject({
  sequence: z.string(),
  kind: z.enum(['put', 'delete']),
  collection: z.string(),
  id: z.string(),
  revision: z.string(),
})
/** Numbers of a query are texts. */
export const changesQuery = z.strictObject({
  after: z.exactOptional(z.string()),
  limit: z.string().check(z.regex(/^(?:[1-9]\d{0,2}|1000)$/)),
})
/** `more`: nothing was found so far, and there is more to look through from `next` on. */
export const changesAnswer = z.strictObject({ changes: z.array(change), next: z.string(), more: z.boolean() })

export const recordQuery = z.strictObject({ collection: z.string(), id: z.string() })
/** What a record becomes. */
export const recordBody = z.strictObject({ value: json })
export const recordAnswer = z.strictObject({ revision: z.string() })

export const openApiDocument = z.looseObject({ openapi: z.string() })
