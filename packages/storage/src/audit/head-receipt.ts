import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

import { isDigest, type AuditHead } from './entry.ts'
import { isSignedBy, type AuditSigner } from './signer.ts'
import type { SignatureFault } from './signed-heads.ts'

const mark = 'SASANDOLOG1'

/**
 * A receipt of the log that can be printed, or stand in a QR code: where a stream stood, signed. Whoever holds one is an
 * anchor: if the log is cut off or written anew before that place, it shows. It verifies without the server.
 *
 * `SASANDOLOG1:stream:sequence:hash:public key:signature`
 */
export async function headReceipt({ stream, sequence, hash }: AuditHead, signer: AuditSigner): Promise<string> {
  const text = [mark, encodeURIComponent(stream), sequence, hash.slice('sha256:'.length), signer.key].join(':')
  return `${text}:${bytesToHex(await signer.sign(utf8ToBytes(text)))}`
}

/** @param trusted - public keys; without any, the one that the receipt names */
export async function readReceiptHead(
  receipt: string,
  trusted: readonly string[] = [],
): Promise<{ readonly head?: AuditHead; readonly fault?: SignatureFault }> {
  const parts = receipt.trim().split(':')
  const [start, name = '', number = '', hex = '', key = '', signature = ''] = parts
  const stream = decoded(name)
  const hash = `sha256:${hex}`
  const isNumber = /^[1-9]\d{0,11}$/.test(number)
  if (start !== mark || parts.length !== 6 || !stream || !isNumber || !isDigest(hash)) return { fault: 'form' }
  if (trusted.length > 0 && !trusted.includes(key)) return { fault: 'key' }
  const text = parts.slice(0, -1).join(':')
  if (!(await isSignedBy(key, signature, utf8ToBytes(text)))) return { fault: 'signature' }
  return { head: { stream, sequence: Number(number), hash } }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
