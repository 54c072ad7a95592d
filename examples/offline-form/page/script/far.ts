import type { StorageAdapter } from '@sasando/storage'
import { httpStorage } from '@sasando/storage-http'
import { farCollections } from '@sasando/storage/sync'

import { collections } from './collections.ts'

let opened: Promise<StorageAdapter> | undefined

/**
 * Where everybody's rows come together: the server that the page came from. Any other storage takes its place, and this
 * is the only file that knows. What could not be opened is tried again the next time.
 */
export function farStorage(): Promise<StorageAdapter> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function open(): Promise<StorageAdapter> {
  const storage = await httpStorage({ url: new URL('/penyimpanan', location.href).href })
  await storage.define(farCollections(collections))
  return storage
}
