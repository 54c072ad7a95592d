import type { ChangePage, ChangeQuery, ListQuery, StorageAdapter } from '../adapter.ts'
import type { Collection } from './collection.ts'
import type { Stored } from './document.ts'
import type { MigrateOptions, Migrated } from './migrate.ts'
import type { RetryOptions } from './retry-conflicts.ts'
import type { StoreWrite } from './write.ts'

/** What a list is asked for: as the adapter's, with the indexes that the collection declares. */
export type StoreQuery<Index extends string> = Omit<ListQuery, 'index'> & { readonly index?: Index }

export interface StorePage<Value> {
  readonly documents: readonly Stored<Value>[]
  /** Absent on the last page. */
  readonly next?: string
}

/**
 * Typed collections on an adapter. Every document passes its schema on the way in and on the way out, and is taken to
 * the newest version of it. All that the adapter throws comes through.
 */
export interface Store {
  /** The storage below; it is not closed with anything here. */
  readonly adapter: StorageAdapter

  /** @throws StorageError STORAGE_BAD_DOCUMENT, STORAGE_NEWER_DOCUMENT */
  get<Value>(collection: Collection<Value>, id: string): Promise<Stored<Value> | undefined>

  /** In the order of the ids, at most 1000; `undefined` where there is none. */
  getMany<Value>(collection: Collection<Value>, ids: readonly string[]): Promise<readonly (Stored<Value> | undefined)[]>

  /** One page, of the same cost wherever in the list. */
  list<Value, Index extends string>(
    collection: Collection<Value, Index>,
    query: StoreQuery<Index>,
  ): Promise<StorePage<Value>>

  /** All of a list, a page in memory at a time; `limit` is the size of a page, 200 unless told. */
  each<Value, Index extends string>(
    collection: Collection<Value, Index>,
    query?: Partial<StoreQuery<Index>>,
  ): AsyncIterable<Stored<Value>>

  /**
   * All of a batch or nothing, over all collections: a case and its event are one write.
   *
   * @returns the new revisions, `undefined` for what was removed
   * @throws StorageError STORAGE_CONFLICT, STORAGE_IMMUTABLE
   */
  write(batch: readonly StoreWrite[]): Promise<readonly (string | undefined)[]>

  /**
   * Reads a document, lets `change` make another of it, and writes that if nobody has come between; else once more.
   *
   * @param change - pure: it may be called several times. `undefined` leaves everything as it is
   * @throws StorageError STORAGE_CONFLICT once the tries are used up
   */
  update<Value>(
    collection: Collection<Value>,
    id: string,
    change: (value: Value | undefined) => Value | undefined,
    options?: RetryOptions,
  ): Promise<Stored<Value> | undefined>

  /** What was written, in the order of the commits. */
  changes(query: ChangeQuery): Promise<ChangePage>

  /** Writes documents of older versions anew, beside other writers; what is cut off goes on when it is called again. */
  migrate<Value>(collection: Collection<Value>, options?: MigrateOptions): Promise<Migrated>
}
