import { memoryStorage, type StorageAdapter } from '@sasando/storage'

/** What is served. */
export const openServed = async (): Promise<StorageAdapter> => memoryStorage()
