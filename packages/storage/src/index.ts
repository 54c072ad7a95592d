/**
 * Keeps rule sets, people, assessments and results where an agency wants them: the port that backends implement, and
 * what is written once above it.
 *
 * @packageDocumentation
 */

// The port
export type {
  Change,
  ChangePage,
  ChangeQuery,
  CollectionDefinition,
  DeleteWrite,
  ListQuery,
  MemberPath,
  Page,
  PutWrite,
  Scalar,
  StorageAdapter,
  StorageCapabilities,
  StoredRecord,
  Write,
} from './adapter.ts'

// Typed collections
export {
  defineCollection,
  type Collection,
  type CollectionOptions,
  type MemberPathOf,
  type Migration,
  type Permission,
  type Refusal,
} from './store/collection.ts'
export type { Stored } from './store/document.ts'
export type { Migrated, MigrateOptions } from './store/migrate.ts'
export { openStore } from './store/open-store.ts'
export { retryConflicts, type RetryOptions } from './store/retry-conflicts.ts'
export type { Schema, SchemaIssue, SchemaResult } from './store/schema.ts'
export type { Store, StorePage, StoreQuery } from './store/store.ts'
export { create, put, remove, type StoreWrite } from './store/write.ts'

// Around a storage
export { cached, type CachedStorage, type CacheOptions } from './wrappers/cached.ts'
export { readOnly } from './wrappers/read-only.ts'
export { type StorageCall, type StorageVerb, traced, type TraceOptions } from './wrappers/traced.ts'

// In this process
export { memoryStorage, type MemoryStorageOptions } from './memory/memory-storage.ts'
export { memoryData, type MemoryData } from './memory/memory-data.ts'

// Errors
export type {
  Conflict,
  DocumentProblem,
  StorageErrorCode,
  StorageErrorData,
  UnavailableReason,
} from './errors/error-data.ts'
export { formatStorageError, isStorageError, isStorageErrorCode, StorageError } from './errors/storage-error.ts'
export type { CodedError } from './errors/coded-error.ts'

// What adapters share
export { checkGet } from './checks/check-get.ts'
export { checkId, checkName } from './checks/check-id.ts'
export { checkLimit, checkList, type CheckedList } from './checks/check-list.ts'
export { checkWrites, type CheckedWrite } from './checks/check-writes.ts'
export { indexesOf, mergeDefinitions, type Definitions, type Indexes } from './checks/definitions.ts'
export { documentText } from './checks/document-text.ts'
export * as limits from './checks/limits.ts'
export { readCursor, writeCursor } from './order/cursor.ts'
export { indexKey, indexKeyOf } from './order/index-key.ts'

// Whole stores
export { exportStore, type ExportOptions } from './transfer/export-store.ts'
export { importStore, type ImportReport } from './transfer/import-store.ts'
export { checkExport } from './transfer/check-export.ts'
export { verifyExport } from './transfer/verify-export.ts'
export { readExport, type TransferRecord, type TransferSummary } from './transfer/read-export.ts'
export type { TransferSource } from './transfer/lines.ts'
export type { TransferHead, TransferManifest } from './transfer/manifest.ts'
export { formatTransferError, isTransferError, TransferError } from './transfer/transfer-error.ts'
export type { TransferProblemCode, TransferProblemData } from './transfer/problem.ts'
