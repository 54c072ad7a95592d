import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

import { checkThat } from '../options/check-option.ts'

/**
 * The salt of each fact that a receipt commits to, by its name: an input's id, or `about:nip` for what `about` adds,
 * and `record:refused` where a value of the record was refused.
 * At least 22 characters each (16 random bytes in base64url; in hexadecimal it is 32) and no two alike: what is the
 * same for two facts is given away with the first.
 */
export type Salts = Readonly<Record<string, string>> | ((name: string) => string)

const shortest = 22

/** @throws TypeError for a salt that is not there, or so short that it could be guessed */
export function saltOf(salts: Salts, name: string): string {
  checkThat(
    typeof salts === 'function' || (typeof salts === 'object' && salts !== null),
    'salts',
    'an object or a function',
    salts,
  )
  const salt: unknown = typeof salts === 'function' ? salts(name) : Object.hasOwn(salts, name) ? salts[name] : undefined
  if (typeof salt !== 'string') throw new TypeError(`there is no salt for "${name}"`)
  if (salt.length < shortest) throw new TypeError(`the salt for "${name}" has fewer than ${shortest} characters`)
  return salt
}

/**
 * Salts from one secret, so that only that has to be kept. A salt tells nothing of the secret or of the other salts.
 *
 * @param secret - random, one for each receipt, at least 22 characters; whoever has it can guess every fact
 * @throws TypeError if it is shorter
 */
export function saltsFrom(secret: string): (name: string) => string {
  checkThat(typeof secret === 'string', 'the secret', 'a text', secret)
  if (secret.length < shortest) throw new TypeError(`the secret has fewer than ${shortest} characters`)
  const key = utf8ToBytes(secret)
  return (name) => bytesToHex(hmac(sha256, key, utf8ToBytes(name)))
}
