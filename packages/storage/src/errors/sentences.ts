import type { SentencesOf } from './coded-error.ts'
import type { StorageErrorData } from './error-data.ts'

export type Sentences = SentencesOf<StorageErrorData>
