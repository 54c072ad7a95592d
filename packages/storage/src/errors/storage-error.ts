import { CodedError } from './coded-error.ts'
import { english } from './english.ts'
import type { StorageErrorCode, StorageErrorData } from './error-data.ts'
import { indonesian } from './indonesian.ts'

const brand = Symbol.for('@sasando/storage-error')

/** Thrown by everything that stores. `code` is API; the message may improve at any time. */
export class StorageError<Code extends StorageErrorCode = StorageErrorCode> extends CodedError<StorageErrorData, Code> {
  override readonly name = 'StorageError'
  readonly [brand] = true

  constructor(code: Code, data: StorageErrorData[Code], options?: { readonly cause?: unknown }) {
    super(english[code], { code, data }, options)
  }
}

/** True for a `StorageError` from any copy or version of this package; with `code`, for one with that code. */
export const isStorageError = <Code extends StorageErrorCode = StorageErrorCode>(
  value: unknown,
  code?: Code,
): value is StorageError<Code> =>
  value instanceof Error && brand in value && (code === undefined || (value as StorageError).code === code)

/** Whether `code` is one of ours: what came over a wire may be of another version, or no code at all. */
export const isStorageErrorCode = (code: unknown): code is StorageErrorCode =>
  typeof code === 'string' && Object.hasOwn(english, code)

/** What went wrong, in a sentence. */
export const formatStorageError = <Code extends StorageErrorCode>(
  { code, data }: StorageError<Code>,
  locale: 'id' | 'en' = 'id',
): string => (locale === 'id' ? indonesian : english)[code](data)
