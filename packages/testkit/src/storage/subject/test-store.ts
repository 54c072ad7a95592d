import type { StorageAdapter } from '@sasando/storage'

/** One store, as the writer of an adapter makes it for one case: new and empty. */
export interface TestStore {
  /**
   * Opens an adapter on this store. Called again while the first is open where `sharing` is `many-clients`, and after
   * all were closed where `durability` is not `none`: the data must then be there.
   */
  open(): Promise<StorageAdapter>
  /** Called at the end, when every adapter is closed. */
  remove?(): Promise<void>
}

export type MakeStore = () => TestStore | Promise<TestStore>
