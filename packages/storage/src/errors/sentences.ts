import type { StorageErrorCode, StorageErrorData } from './error-data.ts'

/** One sentence for every code. */
export type Sentences = { readonly [C in StorageErrorCode]: (data: StorageErrorData[C]) => string }
