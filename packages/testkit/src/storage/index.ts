/**
 * The contract that a storage adapter keeps, for those who write one. Runs in browsers as well.
 *
 * @packageDocumentation
 */
export { storageContract, type StorageCase } from './storage-contract.ts'
export { storageModel, type StorageModelOptions } from './model/storage-model.ts'
export type { MakeStore, TestStore } from './subject/test-store.ts'
