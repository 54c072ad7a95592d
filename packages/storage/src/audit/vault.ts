import { utf8ToBytes } from '@noble/hashes/utils.js'

import type { StorageAdapter } from '../adapter.ts'
import { isStorageError } from '../errors/storage-error.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { keyCollection } from './collections.ts'
import { randomBytes } from '../random.ts'
import { subtle, type OpaqueKey } from './web-crypto.ts'

const algorithm = 'AES-GCM'

/** Personal text as a document holds it: without the person's key it says nothing. */
export interface SealedText {
  readonly sealed: 'A256GCM'
  /** Whose key opens it. */
  readonly person: string
  /** 12 random bytes, and the text behind them as encrypted; in base64. */
  readonly text: string
}

/** That the key of a person is gone, and since when. */
export interface Erasure {
  readonly person: string
  readonly erased: string
  readonly actor: string
  readonly reason?: string
}

export interface Vault {
  /**
   * Encrypts a text with the person's key, which is made where there is none yet.
   *
   * @param person - a stable id that is no NIP: it stays when the key is gone
   * @throws TypeError where the person was erased
   */
  seal(person: string, text: string): Promise<SealedText>
  /** The text; undefined where the key was erased or never was. @throws TypeError where it was changed */
  open(sealed: SealedText): Promise<string | undefined>
  /** Erases the person's key for good. The second time gives what was noted the first time. */
  erase(erasure: { readonly person: string; readonly actor: string; readonly reason?: string }): Promise<Erasure>
}

/**
 * Keeps a key for each person, outside of the chain of the log: what was written with it can be erased everywhere at once,
 * by erasing the key, and all digests in the log still hold, because they are of the encrypted text.
 *
 * @param storage - below the audited one; or another store altogether, with a custody of its own
 * @param now - milliseconds since 1970: `Date.now`
 */
export function openVault(storage: StorageAdapter, { now }: { readonly now: () => number }): Vault {
  let defined: Promise<void> | undefined
  const read = async (
    person: string,
  ): Promise<{ readonly revision: string; readonly value: KeyRecord } | undefined> => {
    await (defined ??= storage.define([{ name: keyCollection }]))
    const [record] = await storage.get(keyCollection, [person])
    return record && { revision: record.revision, value: record.value as unknown as KeyRecord }
  }
  const keyFor = async (person: string): Promise<OpaqueKey> => {
    const found = (await read(person))?.value
    if (found !== undefined) {
      if (found.key === undefined) throw new TypeError(`What was personal of "${person}" is erased.`)
      return importKey(found.key)
    }
    const key = toBase64(randomBytes(32))
    try {
      await storage.write([{ kind: 'put', collection: keyCollection, id: person, value: { key }, expected: null }])
      return await importKey(key)
    } catch (error) {
      if (!isStorageError(error, 'STORAGE_CONFLICT')) throw error
      return keyFor(person)
    }
  }

  return {
    async seal(person, text) {
      const key = await keyFor(person)
      const iv = randomBytes(12)
      const encrypted = await subtle().encrypt(parametersOf(iv, person), key, utf8ToBytes(text))
      const all = new Uint8Array(iv.length + encrypted.byteLength)
      all.set(iv)
      all.set(new Uint8Array(encrypted), iv.length)
      return { sealed: 'A256GCM', person, text: toBase64(all) }
    },

    async open({ sealed, person, text }) {
      const found = (await read(person))?.value.key
      if (found === undefined) return undefined
      if (sealed !== 'A256GCM') throw new TypeError('This is not sealed in a way that is known here.')
      try {
        const all = fromBase64(text)
        const parameters = parametersOf(all.slice(0, 12), person)
        return utf8(await subtle().decrypt(parameters, await importKey(found), all.slice(12)))
      } catch (error) {
        throw new TypeError('The sealed text was changed, or is of another person.', { cause: error })
      }
    },

    async erase({ person, actor, reason }) {
      while (true) {
        const found = await read(person)
        if (found && found.value.key === undefined) return found.value as unknown as Erasure
        const erasure: Erasure = {
          person,
          erased: new Date(now()).toISOString(),
          actor,
          ...(reason === undefined ? {} : { reason }),
        }
        try {
          await storage.write([
            {
              kind: 'put',
              collection: keyCollection,
              id: person,
              value: { ...erasure },
              expected: found?.revision ?? null,
            },
          ])
          return erasure
        } catch (error) {
          // Its key was made, or it was erased, in the meantime.
          if (!isStorageError(error, 'STORAGE_CONFLICT')) throw error
        }
      }
    },
  }
}

/** What is kept of a person: the key, or that it was erased. */
interface KeyRecord extends Partial<Erasure> {
  readonly key?: string
}

/** The person is bound in: a sealed text does not open as somebody else's. */
const parametersOf = (iv: Uint8Array, person: string): object => ({
  name: algorithm,
  iv,
  additionalData: utf8ToBytes(person),
})

const importKey = (key: string): Promise<OpaqueKey> =>
  subtle().importKey('raw', fromBase64(key), { name: algorithm }, false, ['encrypt', 'decrypt'])

function utf8(bytes: ArrayBuffer): string {
  const { TextDecoder } = globalThis as unknown as {
    readonly TextDecoder: new (label: string, options: object) => { decode(bytes: ArrayBuffer): string }
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
