import { StorageError } from '@sasando/storage'

/** Lets work in until it is closed. */
export interface Gate {
  /** @throws StorageError STORAGE_CLOSED */
  whileOpen<T>(task: () => Promise<T>): Promise<T>
  /** Lets nothing more in, and waits for what is under way. */
  close(): Promise<void>
}

export function gate(storage: string): Gate {
  const underWay = new Set<Promise<unknown>>()
  let isOpen = true
  return {
    async whileOpen(task) {
      if (!isOpen) throw new StorageError('STORAGE_CLOSED', { storage })
      const running = task()
      underWay.add(running)
      try {
        return await running
      } finally {
        underWay.delete(running)
      }
    },
    async close() {
      isOpen = false
      await Promise.allSettled(underWay)
    },
  }
}
