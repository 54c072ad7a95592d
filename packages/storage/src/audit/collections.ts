import type { CollectionDefinition } from '../adapter.ts'
import { idempotencyCollection } from '../wire/idempotency-collection.ts'

/** What the log keeps beside the records. In this order they are verified, and stand in an export. */
export const auditCollections = ['audit-marks', 'audit-roots', 'audit-heads', 'audit-entries'] as const
export type AuditCollection = (typeof auditCollections)[number]

/** Keys of persons: never in the chain, and in no export unless it is asked for. */
export const keyCollection = 'audit-keys'

export const auditDefinitions: readonly CollectionDefinition[] = auditCollections.map((name) => ({ name }))

/** Whether a collection belongs to the log: nobody sees or writes it through an audited storage. */
export const isReserved = (collection: string): boolean => collection.startsWith('audit-')

/**
 * Collections of which the log says nothing: the server's marks of requests, which say who sent what and when, go with each
 * write, and are deleted after some days.
 */
const unlogged: ReadonlySet<string> = new Set([idempotencyCollection])

export const isUnlogged = (collection: string): boolean => unlogged.has(collection)

const digits = 12
const longest = 200 - digits - 1

/**
 * A stream as the beginning of an id: without a slash, so that no stream begins with another.
 *
 * @throws RangeError where it is empty or too long for an id
 */
export function streamKey(stream: string): string {
  const key = encodeURIComponent(stream)
  if (key === '' || key.length > longest)
    throw new RangeError(`The name of a stream has 1 to ${longest} characters once written as part of a URL.`)
  return key
}

/** The id of an entry: by id, the entries of a stream stand together and in their order. */
export const entryId = (stream: string, sequence: number): string =>
  `${streamKey(stream)}/${String(sequence).padStart(digits, '0')}`

/** What an id says of its place; undefined for one that `entryId` never gives. */
export function placeOfEntry(id: string): { readonly stream: string; readonly sequence: number } | undefined {
  const [, key = '', number = ''] = /^([^/]+)\/(\d{12})$/.exec(id) ?? []
  try {
    const stream = decodeURIComponent(key)
    return stream !== '' && streamKey(stream) === key ? { stream, sequence: Number(number) } : undefined
  } catch {
    return undefined
  }
}
