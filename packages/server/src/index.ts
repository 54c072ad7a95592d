/**
 * Serves a storage over HTTP: a handler from `Request` to `Response` for any runtime, behind a hook that decides who may
 * do what.
 *
 * @packageDocumentation
 */

export { storageHandler, type StorageHandler, type StorageHandlerOptions } from './storage-handler.ts'
export type { AccessQuestion, Authorize } from './access/authorize.ts'
export type { Principal } from './access/principal.ts'
export { defaultLimits, type Limits } from './request/limits.ts'
