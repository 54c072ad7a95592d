import type { Dialect, RawBuilder } from 'kysely'

import type { StorageCapabilities } from '@sasando/storage'

import type { Session } from './session.ts'

/** What went wrong in a database, as far as a caller can do something about it. */
export type Fault = 'STORAGE_FULL' | 'STORAGE_READ_ONLY' | 'STORAGE_TOO_LARGE' | 'again'

/** All that differs between databases. Made by `sqlite`, `postgres`, `mysql` and `pglite` from a given connection. */
export interface SqlDatabase {
  readonly name: string
  readonly dialect: Dialect
  /** Types of columns, all compared byte by byte. */
  readonly types: {
    /** Of collections and indexes: 40 letters of ASCII. */
    readonly name: string
    /** 1400 bytes of UTF-8. */
    readonly id: string
    /** 2100 bytes. */
    readonly key: string
    readonly value: string
    readonly number: string
  }
  /** What ends `create table`, where it is kept by its key alone or not. */
  readonly tableEnd: { readonly plain: string; readonly byKey: string }
  /** Statements on the way in. */
  readonly setUp: readonly string[]
  /** How a transaction that writes begins. */
  readonly begin: readonly string[]
  /** How nobody else migrates meanwhile. */
  readonly lock: {
    readonly begin: readonly string[]
    readonly end: readonly string[]
    readonly undo: readonly string[]
  }
  /** How an insert begins. */
  readonly insert: string
  /** Rows of one insert, unless they come as `lists`. */
  readonly rows: number
  /** Where rows come as a list for each column: the type of such a list, by the kind of column. */
  readonly lists?: Readonly<Record<keyof SqlDatabase['types'], string>>
  /** The text in a column of type `id`. */
  text(column: string): RawBuilder<string>
  /**
   * What this very database promises.
   *
   * @throws TypeError where it is set up so that it cannot keep what it is given
   */
  capabilities(session: Session): Promise<StorageCapabilities>
  /** Throws where what was committed just now will not be found again. */
  checkCommitted?(): void
  /** What an error of the driver means; undefined where nothing better is known than that it failed. */
  fault(error: unknown): Fault | undefined
}
