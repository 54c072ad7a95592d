import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { saltsFrom } from '@sasando/core'

import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { readFailure } from '../read-failure.ts'

/** What keeps the facts of receipts from being guessed. */
export interface Secret {
  /** Whether the file was made just now. */
  readonly isNew: boolean
  /** The secret of one receipt: it opens that one, and says nothing of the others. */
  of(nip: string, period: string | undefined): string
}

const shortest = 22

/**
 * Reads the agency's secret from a file; makes one where there is none and `isWanted`.
 *
 * @throws Failure where it cannot be read or written, or is too short to protect anything
 */
export async function openSecret(file: string, isWanted: boolean, { cwd }: Context): Promise<Secret> {
  const path = resolve(cwd, file)
  const found = await readFile(path, 'utf8').catch(async (error: unknown) => {
    const failure = await readFailure(error, file, path)
    if (isWanted && failure instanceof Failure && failure.code === 'file_missing') return undefined
    throw failure
  })
  const text = found?.trim() ?? randomBytes(32).toString('hex')
  if (text.length < shortest) throw new Failure('secret_too_short', { file, shortest })
  if (found === undefined)
    // Never over a file that has come in between: with a secret go all receipts made with it.
    await writeFile(path, `${text}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      throw new Failure('output_unwritable', { file, reason }, { cause: error })
    })
  const salts = saltsFrom(text)
  return { isNew: found === undefined, of: (nip, period = '') => salts(`${nip} ${period}`) }
}
