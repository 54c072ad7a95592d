import type { CollectionDefinition } from '../adapter.ts'
import type { MergeMode } from './members.ts'

/** A collection whose documents travel. Its name has at most 32 characters. */
export interface SyncedCollection extends CollectionDefinition {
  /**
   * `members` (the default): changes to different members of a document go together. `whole`: a document is one thing,
   * and two changes to it are a conflict.
   */
  readonly merge?: MergeMode
}

/** The batches that were not confirmed yet; on the device. */
export const outbox = 'sync-outbox'
/** How far the device is; on the device. */
export const progress = 'sync-progress'
/** The last batch of every device that arrived; in the far storage. */
export const receipts = 'sync-receipts'
/** Open conflicts; everywhere. */
export const conflicts = 'sync-conflicts'

/** Where the stamps of a collection's documents are. */
export const stampsOf = (collection: string): string => `sync-of-${collection}`

/** Whether a collection belongs to the synchronisation itself and is written by nobody else. */
export const isInternal = (collection: unknown): boolean =>
  typeof collection === 'string' && collection.startsWith('sync-') && collection !== conflicts

const byConflict: CollectionDefinition = { name: conflicts, indexes: { document: [['collection'], ['id']] } }

/**
 * What the far storage must define before devices send to it: the collections, the stamps beside each, the receipts and
 * the conflicts. Whoever owns the far storage calls it, and `define`s what it gives.
 */
export const farCollections = (collections: readonly SyncedCollection[]): readonly CollectionDefinition[] => [
  ...collections.map(plain),
  ...collections.map(({ name }) => ({ name: stampsOf(name) })),
  { name: receipts },
  byConflict,
  { name: stampsOf(conflicts) },
]

/** What a device defines in its own storage. */
export const deviceCollections = (collections: readonly SyncedCollection[]): readonly CollectionDefinition[] => [
  ...farCollections(collections).filter(({ name }) => name !== receipts),
  { name: outbox },
  { name: progress },
]

const plain = ({ name, indexes }: SyncedCollection): CollectionDefinition =>
  indexes === undefined ? { name } : { name, indexes }
