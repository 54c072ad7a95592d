import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import type { SignedHeads } from '@sasando/storage/audit'

import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { readFailure } from '../read-failure.ts'

/** Signed heads as JSON, or receipts as text; whether they are whole is for the verification to say. */
export async function readAnchors(files: readonly string[], context: Context): Promise<(SignedHeads | string)[]> {
  return Promise.all(
    files.map(async (file) => {
      const text = await read(file, context)
      try {
        return text.startsWith('{') ? (JSON.parse(text) as SignedHeads) : text
      } catch {
        return text
      }
    }),
  )
}

/** Public keys: as they were typed, or in a file. @throws Failure `audit_key_invalid` */
export async function readKeys(given: readonly string[], context: Context): Promise<readonly string[]> {
  return Promise.all(
    given.map(async (each) => {
      const key = (isKey(each) ? each : await read(each, context)).toLowerCase()
      if (!isKey(key)) throw new Failure('audit_key_invalid', { file: each })
      return key
    }),
  )
}

const isKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text)

async function read(file: string, { cwd }: Context): Promise<string> {
  const path = resolve(cwd, file)
  const text = await readFile(path, 'utf8').catch(async (error: unknown) => {
    throw await readFailure(error, file, path)
  })
  return text.trim()
}
