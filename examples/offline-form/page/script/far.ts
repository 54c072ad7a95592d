import type { StorageAdapter } from '@sasando/storage'
import { indexedDbStorage } from '@sasando/storage-indexeddb'
import { farCollections } from '@sasando/storage/sync'

import { collections } from './note.ts'

let opened: Promise<StorageAdapter> | undefined

/**
 * Where everybody's rows come together. In this example a second database of the same browser, so that nothing needs to
 * be set up; any other storage takes its place, and this is the only file that knows.
 */
export const farStorage = (): Promise<StorageAdapter> => (opened ??= open())

async function open(): Promise<StorageAdapter> {
  const storage = await indexedDbStorage({ database: 'catatan-instansi' })
  await storage.define(farCollections(collections))
  return storage
}
