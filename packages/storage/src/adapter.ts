import type { Json } from '@sasando/core'

/** A document as it is stored. `value` is the caller's own copy; the order of its members is not kept. */
export interface StoredRecord {
  readonly collection: string
  readonly id: string
  /** Opaque. A new one on every write, also of an equal value and after deleting and putting again. */
  readonly revision: string
  readonly value: Json
}

/** `expected` is the revision that the record must have, `null` that there must be none; absent, anything goes. */
export interface PutWrite {
  readonly kind: 'put'
  readonly collection: string
  readonly id: string
  readonly value: Json
  readonly expected?: string | null
}

/** Deleting what is not there is no error, unless a revision was expected; nothing is then written. */
export interface DeleteWrite {
  readonly kind: 'delete'
  readonly collection: string
  readonly id: string
  readonly expected?: string
}

export type Write = PutWrite | DeleteWrite

/** Where an indexed value stands in a document: the names of members, outermost first. */
export type MemberPath = readonly string[]

/**
 * A collection and what it is listed by. Names are of lower-case letters, digits and hyphens, at most 40.
 *
 * An index is a list of places in the document, at most 8. Its values come in this order: what is absent (also `null`,
 * lists and objects), `false`, `true`, numbers by value, texts by UTF-16 code unit; equal ones by id.
 */
export interface CollectionDefinition {
  readonly name: string
  readonly indexes?: Readonly<Record<string, readonly MemberPath[]>>
}

/** What an index compares; `null` stands for what is absent. */
export type Scalar = string | number | boolean | null

export interface ListQuery {
  /** In the order of this index; without it, by id. */
  readonly index?: string
  /** Only records whose first values in the index are these. Needs `index`. */
  readonly equals?: readonly Scalar[]
  /** Only ids that begin with this text. Not with `index`. */
  readonly prefix?: string
  /** `next` of the page before, of the same query. */
  readonly after?: string
  /** 1 to 1000. */
  readonly limit: number
  readonly descending?: boolean
}

export interface Page {
  readonly records: readonly StoredRecord[]
  /** Absent on the last page. */
  readonly next?: string
}

/** One write of the past. A batch gives as many as it wrote, next to each other, in its order. */
export interface Change {
  /** Opaque; no other change has it. */
  readonly sequence: string
  readonly kind: 'put' | 'delete'
  readonly collection: string
  readonly id: string
  /** The revision that the write gave; of a delete, one that no record has. */
  readonly revision: string
}

export interface ChangeQuery {
  /** `next` of the call before, or the `sequence` of the last change seen; absent, from the beginning. */
  readonly after?: string
  /** 1 to 1000. */
  readonly limit: number
}

export interface ChangePage {
  readonly changes: readonly Change[]
  /** Where to go on, also when nothing has changed. */
  readonly next: string
}

/** What an adapter promises beyond the minimum. The contract of the testkit holds it to that. */
export interface StorageCapabilities {
  /**
   * What an acknowledged write survives: nothing (it goes with the object that holds it), the end of the process, or the
   * loss of power.
   */
  readonly durability: 'none' | 'process' | 'power-loss'
  /** Whether several adapters, of other processes as well, may work on the same data at a time. */
  readonly sharing: 'one-client' | 'many-clients'
  /** Writes in one batch, at least 100. */
  readonly maxBatch: number
  /** Bytes of one document in UTF-8, as canonical JSON; at least 1 MiB. */
  readonly maxDocumentBytes: number
}

/**
 * All that a backend must do. Everything else (types, schemas, audit, cache) is written once, above it.
 *
 * Ids are 1 to 200 UTF-16 code units without control characters and without halves of surrogate pairs, compared by code
 * unit and never trimmed, folded or normalised. Values are JSON, at most 64 deep; `-0` becomes `0`.
 *
 * Every promise rejects with a `StorageError`, `STORAGE_CLOSED` after `close`; with a `RangeError` for a call that is a
 * mistake whatever is stored: a limit of 0, 1001 ids, a query whose parts do not go together. Nothing is thrown before.
 *
 * What is given is only read, and only until the call returns: what is done to it afterwards changes nothing. What is got
 * is the caller's own.
 */
export interface StorageAdapter {
  /** For people and logs: `memory`, `sqlite`. */
  readonly name: string
  readonly capabilities: StorageCapabilities

  /**
   * Makes known what this adapter will use; needed on every adapter before a collection is used. New indexes are filled
   * from what is stored, and writers that do not know them yet keep them up to date. Calling it again is no error.
   *
   * @throws STORAGE_BAD_DEFINITION where an index has another list of places already: an index never changes, it gets
   *   another name; STORAGE_BAD_ID for a name that is none
   */
  define(collections: readonly CollectionDefinition[]): Promise<void>

  /**
   * The records with these ids, in their order, `undefined` where there is none.
   *
   * @param ids - at most 1000
   * @throws STORAGE_NOT_DEFINED, STORAGE_BAD_ID
   */
  get(collection: string, ids: readonly string[]): Promise<readonly (StoredRecord | undefined)[]>

  /**
   * One page. Whoever follows `next` to the end meets every record once that stood there all the while, whatever is
   * written meanwhile, and pays the same for every page.
   *
   * @throws STORAGE_NOT_DEFINED, STORAGE_BAD_CURSOR for a cursor of another query
   */
  list(collection: string, query: ListQuery): Promise<Page>

  /**
   * Writes all of it or nothing, over all collections. Resolves to the new revisions, `undefined` for a delete, once the
   * writes are as durable as `capabilities` say.
   *
   * @throws STORAGE_CONFLICT with every record that is not at its `expected` revision; STORAGE_TWICE where two writes
   *   are of one record; STORAGE_NOT_DEFINED, STORAGE_BAD_ID, STORAGE_NOT_JSON, STORAGE_TOO_LARGE, STORAGE_READ_ONLY,
   *   STORAGE_FORBIDDEN, STORAGE_FULL
   */
  write(writes: readonly Write[]): Promise<readonly (string | undefined)[]>

  /**
   * What was written, in the order in which it was committed: whoever goes on from `next` misses nothing.
   *
   * @throws STORAGE_BAD_CURSOR
   */
  changes(query: ChangeQuery): Promise<ChangePage>

  /** Gives back what this adapter holds. Closing twice is no error. */
  close(): Promise<void>
}
