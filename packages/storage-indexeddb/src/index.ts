/**
 * Keeps documents in the browser, on IndexedDB: without a network, in several tabs at once, with a word on what is kept.
 *
 * @packageDocumentation
 */

export type { ConnectionOptions } from './connection.ts'
export { indexedDbStorage, type IndexedDbStorageOptions } from './indexeddb-storage.ts'
export { formatPersistence, readPersistence, requestPersistence, type Persistence } from './persistence.ts'
