import type { StorageErrorCode } from '../errors/error-data.ts'

/** The status of an answer that carries an error of a storage. */
export const statusOf: Readonly<Record<StorageErrorCode, number>> = {
  STORAGE_BAD_CURSOR: 400,
  STORAGE_BAD_DEFINITION: 409,
  STORAGE_BAD_DOCUMENT: 422,
  STORAGE_BAD_ID: 400,
  STORAGE_CLOSED: 503,
  STORAGE_CONFLICT: 409,
  STORAGE_FORBIDDEN: 403,
  STORAGE_FULL: 507,
  STORAGE_IMMUTABLE: 409,
  STORAGE_NEWER_DOCUMENT: 409,
  STORAGE_NOT_DEFINED: 404,
  STORAGE_NOT_JSON: 400,
  STORAGE_READ_ONLY: 403,
  STORAGE_TOO_LARGE: 413,
  STORAGE_TWICE: 400,
  STORAGE_UNAVAILABLE: 503,
}
