import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, fingerprint, type Fingerprint } from '@sasando/core'

import type { StorageAdapter } from '../adapter.ts'
import { auditDefinitions } from './collections.ts'
import { isDigest, readHead, type AuditHead } from './entry.ts'
import { allRecords } from './all-records.ts'
import { isSignedBy, type AuditSigner } from './signer.ts'

/** Where every stream of a store ended at an instant, signed. Kept elsewhere, it is the anchor of the whole log. */
export interface SignedHeads {
  readonly format: 'sasando-audit-heads'
  readonly version: 1
  readonly algorithm: 'Ed25519'
  /** The public key, as hexadecimal digits. */
  readonly key: string
  readonly instant: string
  /** The fingerprint of the root kept before this one, `null` for the first. */
  readonly previous: Fingerprint | null
  /** The fingerprint of `heads`: short enough to be printed or published. */
  readonly root: Fingerprint
  /** By stream. */
  readonly heads: readonly AuditHead[]
  /** Over the canonical text of all the rest, as hexadecimal digits. */
  readonly signature: string
}

export interface SignOptions {
  readonly signer: AuditSigner
  /** Milliseconds since 1970: `Date.now`. */
  readonly now: () => number
}

/**
 * Signs where streams end: `auditHeads` of a store, or `heads` of a report.
 *
 * @param previous - the fingerprint of what was signed before, where such files are chained
 * @throws RangeError where the clock says no instant
 */
export async function signHeads(
  heads: readonly AuditHead[],
  { signer, now }: SignOptions,
  previous: Fingerprint | null = null,
): Promise<SignedHeads> {
  const unsigned = {
    format: 'sasando-audit-heads',
    version: 1,
    algorithm: signer.algorithm,
    key: signer.key,
    instant: new Date(now()).toISOString(),
    previous,
    root: fingerprint(heads),
    heads,
  } as const
  return { ...unsigned, signature: bytesToHex(await signer.sign(utf8ToBytes(canonicalJson(unsigned)))) }
}

/** Where all streams of a store end, by stream; give it the storage below the audited one. */
export async function auditHeads(storage: StorageAdapter): Promise<readonly AuditHead[]> {
  await storage.define(auditDefinitions)
  const heads: AuditHead[] = []
  for await (const { value } of allRecords(storage, 'audit-heads')) {
    const head = readHead(value)
    if (head) heads.push(head)
  }
  return heads
}

export type SignatureFault = 'form' | 'signature' | 'key'

/**
 * What is wrong with signed heads out of a store or a file; undefined where nothing is.
 *
 * @param trusted - public keys; without any, the one that it names
 */
export async function faultOfHeads(
  value: unknown,
  trusted: readonly string[] = [],
): Promise<SignatureFault | undefined> {
  const read = readSignedHeads(value)
  if (!read) return 'form'
  if (trusted.length > 0 && !trusted.includes(read.key)) return 'key'
  const { signature, ...unsigned } = read
  return (await isSignedBy(read.key, signature, utf8ToBytes(canonicalJson(unsigned)))) ? undefined : 'signature'
}

/** Undefined where it is not of the form; says nothing of the signature. */
export function readSignedHeads(value: unknown): SignedHeads | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { format, version, algorithm, key, instant, previous, root, heads, signature } = value as Partial<SignedHeads>
  if (format !== 'sasando-audit-heads' || version !== 1 || algorithm !== 'Ed25519') return undefined
  if (typeof key !== 'string' || typeof instant !== 'string' || typeof signature !== 'string') return undefined
  if (previous !== null && !isDigest(previous)) return undefined
  if (!Array.isArray(heads)) return undefined
  const read = (heads as readonly unknown[]).map(readHead)
  if (!read.every((head) => head !== undefined) || root !== fingerprint(read)) return undefined
  return { format, version, algorithm, key, instant, previous, root, heads: read, signature }
}
