import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

import { subtle } from './web-crypto.ts'

const algorithm = { name: 'Ed25519' }

/** Whoever signs: a key in this process, or a service that never lets the key go. */
export interface AuditSigner {
  readonly algorithm: 'Ed25519'
  /** The public key: 32 bytes as hexadecimal digits. */
  readonly key: string
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/** A private key as a JSON Web Key; `x` is its public half. */
export interface AuditPrivateKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly d: string
}

/** A new key, and its public half as anchors name it. */
export async function createAuditKey(): Promise<{ readonly privateKey: AuditPrivateKey; readonly publicKey: string }> {
  const { privateKey, publicKey } = (await subtle().generateKey(algorithm, true, ['sign', 'verify'])) as {
    readonly privateKey: object
    readonly publicKey: object
  }
  const { x, d } = (await subtle().exportKey('jwk', privateKey)) as AuditPrivateKey
  const raw = new Uint8Array((await subtle().exportKey('raw', publicKey)) as ArrayBuffer)
  return { privateKey: { kty: 'OKP', crv: 'Ed25519', x, d }, publicKey: bytesToHex(raw) }
}

/** @throws TypeError for what is no private key of Ed25519 */
export async function auditSigner({ x, d }: AuditPrivateKey): Promise<AuditSigner> {
  const whole = { kty: 'OKP', crv: 'Ed25519', x, d }
  try {
    const key = await subtle().importKey('jwk', whole, algorithm, false, ['sign'])
    const { d: _, ...half } = whole
    const publicKey = await subtle().importKey('jwk', half, algorithm, true, ['verify'])
    const raw = new Uint8Array((await subtle().exportKey('raw', publicKey)) as ArrayBuffer)
    return {
      algorithm: 'Ed25519',
      key: bytesToHex(raw),
      sign: async (bytes) => new Uint8Array(await subtle().sign(algorithm, key, bytes)),
    }
  } catch (error) {
    throw new TypeError('This is no private key of Ed25519.', { cause: error })
  }
}

/** @param key - public, as hexadecimal digits; false for anything that is no key or no signature */
export async function isSignedBy(key: string, signature: string, bytes: Uint8Array): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{128}$/.test(signature)) return false
  try {
    const publicKey = await subtle().importKey('raw', hexToBytes(key), algorithm, false, ['verify'])
    return await subtle().verify(algorithm, publicKey, hexToBytes(signature), bytes)
  } catch {
    return false
  }
}
