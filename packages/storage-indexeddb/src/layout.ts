import type { Change, Definitions } from '@sasando/storage'
import type { DBSchema, IDBPDatabase } from 'idb'

/** A document as it lies in the database, under `collection/id`. */
export interface KeptRecord {
  readonly id: string
  readonly revision: string
  /** The document as canonical JSON: what is read is what was written, to the letter. */
  readonly text: string
  /** One for every index of the collection: `collection/index/` and the entry. The browser keeps them in order. */
  readonly keys: readonly string[]
}

/** A change without its number, which is its key. */
export type KeptChange = Omit<Change, 'sequence'>

/** What the database knows about itself. */
export interface Facts {
  /** Drawn when the database was made, so that one that was emptied and begun anew is not taken for the old one. */
  readonly epoch: string
  /** The number of the last change. */
  readonly sequence: number
  /** Of everybody who uses it. */
  readonly definitions: Definitions
}

/**
 * All collections lie in one object store, and what is indexed is written beside each document. So a new collection or
 * index is a matter of data: no tab has to close for it, and an older tab keeps an index that it has never heard of.
 */
export interface Layout extends DBSchema {
  records: { key: string; value: KeptRecord; indexes: { keys: string } }
  changes: { key: number; value: KeptChange }
  facts: { key: 'facts'; value: Facts }
}

export type Database = IDBPDatabase<Layout>

/** The number of the layout, and how a database of an older one becomes one of this. */
export interface LayoutVersion {
  readonly version: number
  upgrade(database: Database, from: number): void
}

export const layout: LayoutVersion = {
  version: 1,
  upgrade(database, from) {
    if (from >= 1) return
    const records = database.createObjectStore('records')
    records.createIndex('keys', 'keys', { multiEntry: true })
    database.createObjectStore('changes')
    const facts = database.createObjectStore('facts')
    void facts.put({ epoch: randomEpoch(), sequence: 0, definitions: new Map() }, 'facts')
  },
}

const epochBytes = 8

const randomEpoch = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(epochBytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
