import { isStorageError, StorageError } from '@sasando/storage'
import { type Problem, storageErrorOf } from '@sasando/storage/wire'

import { BadAnswer } from './bad-answer.ts'

/** Codes of the server that say: perhaps later. */
const passing: ReadonlySet<string> = new Set(['SERVER_DEADLINE', 'STORAGE_CLOSED', 'STORAGE_UNAVAILABLE'])

/**
 * The error that a problem stands for. What is about the storage comes out as it went in; what the server refuses becomes
 * the nearest of our errors, else a BadAnswer.
 */
export function errorOf(problem: Problem, storage: string): StorageError | BadAnswer {
  const { code, status } = problem
  if (code === 'SERVER_UNAUTHENTICATED') return new StorageError('STORAGE_FORBIDDEN', { storage, reason: 'sign-on' })
  if (code === 'SERVER_FORBIDDEN') return new StorageError('STORAGE_FORBIDDEN', { storage, reason: 'right' })
  if (code === 'SERVER_BODY_TOO_LARGE') {
    const limit = limitOf(problem)
    if (limit !== undefined) return new StorageError('STORAGE_TOO_LARGE', { what: 'batch-bytes', limit })
  }
  const told = passing.has(code) ? undefined : storageErrorOf(problem)
  if (told && !isStorageError(told, 'STORAGE_FORBIDDEN')) return told
  return new BadAnswer(`The server answers ${status} ${code}.`, { isPassing: passing.has(code) })
}

function limitOf({ data }: Problem): number | undefined {
  const limit = typeof data === 'object' && data !== null ? (data as { readonly limit?: unknown }).limit : undefined
  return typeof limit === 'number' ? limit : undefined
}
