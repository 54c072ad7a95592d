import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'

import { suggestion } from './columns/suggest.ts'
import { Failure } from './failure.ts'

/** The failure that tells a person why a file could not be read; a missing one is looked for under similar names. */
export async function readFailure(error: unknown, name: string, path: string): Promise<Error> {
  if (error instanceof Failure) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EISDIR') return new Failure('file_is_folder', { file: name }, { cause: error })
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const neighbours = await readdir(dirname(path)).catch(() => [])
    return new Failure('file_missing', { file: name, ...suggestion(basename(path), neighbours) }, { cause: error })
  }
  if (typeof code !== 'string') return error instanceof Error ? error : new Error(String(error))
  return new Failure('file_unreadable', { file: name, reason: code }, { cause: error })
}
