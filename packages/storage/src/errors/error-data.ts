/** A record that is not at the revision that was expected; `actual` is `null` where there is none. */
export interface Conflict {
  readonly collection: string
  readonly id: string
  readonly actual: string | null
}

/** Where a document does not fit its schema. `message` is the schema's own, in its language. */
export type DocumentProblem = { readonly path: string } & (
  | { readonly reason: 'unknown-members'; readonly members: readonly string[] }
  | { readonly reason: 'type'; readonly expected: string }
  | { readonly reason: 'other'; readonly message: string }
  | { readonly reason: 'not-a-document' }
  | { readonly reason: 'migration'; readonly from: number }
  /** It does not belong under this id. */
  | { readonly reason: 'id' }
)

/**
 * Why a storage cannot be reached, where a person can do something about it: a newer version of the program has taken it
 * over (`outdated`), an older one still holds it (`blocked`), the browser has emptied it (`emptied`), it was put back
 * from an older copy (`rewound`), its tables were made by a later version of this program (`later`) or not by this
 * program at all (`foreign`), or its file was deleted, moved or replaced while it was open (`removed`).
 */
export type UnavailableReason = 'outdated' | 'blocked' | 'emptied' | 'rewound' | 'later' | 'foreign' | 'removed'

/** Everything that can go wrong between a caller and a store, by code, with the facts of a sentence. All of it is JSON. */
export interface StorageErrorData {
  readonly STORAGE_CONFLICT: { readonly conflicts: readonly Conflict[] }
  readonly STORAGE_TWICE: { readonly collection: string; readonly id: string }
  readonly STORAGE_CLOSED: { readonly storage: string }
  readonly STORAGE_UNAVAILABLE: { readonly storage: string; readonly reason?: UnavailableReason }
  readonly STORAGE_READ_ONLY: { readonly storage: string }
  readonly STORAGE_FULL: { readonly storage: string }
  /** Between the caller and the store stands somebody who asks for a sign-on, or for a right that the caller has not. */
  readonly STORAGE_FORBIDDEN: { readonly storage: string; readonly reason: 'sign-on' | 'right' }
  /**
   * `limit` counts bytes of a document, members of a path for `depth`, code units of an `index` key, writes of a `batch`,
   * bytes of all its documents for `batch-bytes`.
   */
  readonly STORAGE_TOO_LARGE: {
    readonly what: 'document' | 'depth' | 'index' | 'batch' | 'batch-bytes'
    readonly limit: number
  }
  /** `path` leads from the root of the document: `values[2].on`. */
  readonly STORAGE_NOT_JSON: { readonly path: string; readonly received: string }
  /** What was received is not told: an id may be of a person. */
  readonly STORAGE_BAD_ID: {
    readonly what: 'id' | 'prefix' | 'collection' | 'index'
    readonly reason: 'type' | 'length' | 'control' | 'half-letter' | 'form' | 'reserved'
  }
  readonly STORAGE_BAD_CURSOR: { readonly [key: string]: never }
  readonly STORAGE_BAD_DEFINITION: {
    readonly collection: string
    readonly index: string
    readonly reason: 'changed' | 'no-places' | 'too-many-places'
  }
  /** The store was opened with a collection of this name in another version, or with other indexes. */
  readonly STORAGE_OTHER_COLLECTION: {
    readonly collection: string
    readonly version: number
    readonly opened: number
    /** Indexes that are not the same. */
    readonly indexes: readonly string[]
  }
  /** `given`: it was refused and nothing was written. `stored`: it stands there and does not fit the schema. */
  readonly STORAGE_BAD_DOCUMENT: {
    readonly collection: string
    readonly id: string
    readonly which: 'given' | 'stored'
    readonly problems: readonly DocumentProblem[]
  }
  /** Written by a newer program, whose schema has `version`; this one knows the versions up to `known`. */
  readonly STORAGE_NEWER_DOCUMENT: {
    readonly collection: string
    readonly id: string
    readonly version: number
    readonly known: number
  }
  /** What stands there may not become this, or be deleted; `why` says what the collection says of it. */
  readonly STORAGE_IMMUTABLE: {
    readonly collection: string
    readonly id: string
    readonly why?: { readonly id: string; readonly en: string }
  }
  readonly STORAGE_NOT_DEFINED: { readonly collection: string; readonly index?: string }
}

export type StorageErrorCode = keyof StorageErrorData
