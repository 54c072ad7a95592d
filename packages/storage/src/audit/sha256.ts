import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Fingerprint } from '@sasando/core'

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string

const sha256Hex: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)))

/** @param text - canonical */
export const digestOfText = (text: string, hash: Sha256 = sha256Hex): Fingerprint => `sha256:${hash(text)}`
