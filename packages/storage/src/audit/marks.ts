import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

import type { StorageAdapter } from '../adapter.ts'
import { isStorageError } from '../errors/storage-error.ts'
import { randomHex } from '../random.ts'

const collection = 'audit-marks'
const id = 'secret'

/** What an entry says of a record in place of an id with an NIP: only who has the secret can try NIPs against it. */
export type MarkOf = (collection: string, id: string) => string

export const marker = (secret: string): MarkOf => {
  const key = utf8ToBytes(secret)
  return (of, named) => bytesToHex(hmac(sha256, key, utf8ToBytes(`${of}/${named}`)))
}

/** The secret out of the record that holds it; undefined for anything else. */
export function secretIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { secret } = value as { readonly secret?: unknown }
  return typeof secret === 'string' ? secret : undefined
}

/** The secret of this store; made where there is none yet. */
export async function openMarks(storage: StorageAdapter): Promise<MarkOf> {
  const secret = (await readSecret(storage)) ?? (await makeSecret(storage))
  return marker(secret)
}

async function readSecret(storage: StorageAdapter): Promise<string | undefined> {
  const [record] = await storage.get(collection, [id])
  return secretIn(record?.value)
}

async function makeSecret(storage: StorageAdapter): Promise<string> {
  const secret = randomHex(32)
  try {
    await storage.write([{ kind: 'put', collection, id, value: { secret }, expected: null }])
    return secret
  } catch (error) {
    // Another process was faster: its secret is the secret.
    const theirs = isStorageError(error, 'STORAGE_CONFLICT') ? await readSecret(storage) : undefined
    if (theirs === undefined) throw error
    return theirs
  }
}
