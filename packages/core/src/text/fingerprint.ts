import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

import { canonicalJson } from './canonical-json.ts'

/** `sha256:` and 64 hexadecimal digits. */
export type Fingerprint = `sha256:${string}`

/**
 * The fingerprint of a JSON value: SHA-256 of its canonical text. Equal values have equal fingerprints, whatever the
 * order of their keys, in Node, in a browser, on paper.
 *
 * @throws TypeError for what JSON cannot carry
 *
 * @example
 * ```ts doctest
 * fingerprint({ a: 1, b: 2 }) === fingerprint({ b: 2, a: 1 }) // => true
 * fingerprint(null) // => 'sha256:74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b'
 * ```
 */
export const fingerprint = (value: unknown): Fingerprint => fingerprintOfText(canonicalJson(value))

/** @param text - canonical */
export const fingerprintOfText = (text: string, hash = sha256Hex): Fingerprint => `sha256:${hash(text)}`

const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
