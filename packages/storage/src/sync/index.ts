/**
 * A storage that is complete without a network: writes are kept with an outbox, and `sync` brings two storages
 * together. Runs over any two storage adapters.
 *
 * @packageDocumentation
 */

export { farCollections, type SyncedCollection } from './collections.ts'
export type { ConflictSide, SyncConflict } from './conflict.ts'
export type { MergeMode } from './members.ts'
export { offlineStorage, type OfflineOptions, type OfflineStorage, type OpenConflict } from './offline-storage.ts'
export type { Resolution } from './resolve-conflict.ts'
export type { SyncReport } from './sync.ts'
