import type { SqlStorageOptions } from '@sasando/storage-sql'

/** The least that the port allows: the contract tries the largest document and batch, which is much for every database. */
export const small: SqlStorageOptions = { maxBatch: 1000, maxDocumentBytes: 1024 * 1024 }
