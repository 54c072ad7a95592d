import type { StorageAdapter } from '@sasando/storage'

/** One store, new and empty. `open` gives another client of it each time, and after closing what was written. */
export interface TestStore {
  open(): Promise<StorageAdapter>
  remove?(): Promise<void>
}
