import { StorageError } from '@sasando/storage'

/** Lets work in until it is closed. */
export interface Gate {
  /** @throws StorageError STORAGE_CLOSED */
  whileOpen<T>(task: () => Promise<T>): Promise<T>
  /** Lets nothing more in, and waits for what is under way. */
  close(): Promise<void>
}

export function gate(storage: string): Gate {
  let underWay = 0
  let isOpen = true
  let onIdle: (() => void) | undefined
  let idle: Promise<void> | undefined
  return {
    async whileOpen(task) {
      if (!isOpen) throw new StorageError('STORAGE_CLOSED', { storage })
      underWay++
      try {
        return await task()
      } finally {
        underWay--
        if (underWay === 0) onIdle?.()
      }
    },
    async close() {
      isOpen = false
      idle ??= new Promise((resolve) => {
        onIdle = resolve
        if (underWay === 0) resolve()
      })
      await idle
    },
  }
}
