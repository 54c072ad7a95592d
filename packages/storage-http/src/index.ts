/**
 * Keeps documents on a server: the storage on this side of `@sasando/server`.
 *
 * @packageDocumentation
 */

export { httpStorage, type HttpStorageOptions } from './http-storage.ts'
