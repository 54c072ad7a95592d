import type { StorageAdapter } from '@sasando/storage'

/** `storage` that ends what it works on when it is closed. */
export function endingWith(storage: StorageAdapter, end: () => unknown): StorageAdapter {
  let isEnded = false
  return {
    ...storage,
    async close() {
      await storage.close()
      if (!isEnded) await end()
      isEnded = true
    },
  }
}
