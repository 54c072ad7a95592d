import { canonicalJson, type Fingerprint, type Json } from '@sasando/core'

import { digestOfText, type Sha256 } from './sha256.ts'

/** A record that an entry is about. */
export interface AuditedRecord {
  readonly collection: string
  /** With every NIP in it masked, unless the log was allowed to show them; `mark` then tells which one it is. */
  readonly id: string
  /** A keyed hash of collection and id. */
  readonly mark?: string
  /** SHA-256 of the canonical text that was written; `null` for a delete, absent where nothing was written. */
  readonly digest?: Fingerprint | null
}

/** `write` of records, `read` of records, or whatever else an agency notes: lower-case letters and hyphens. */
export type AuditAct = string

/** One entry of the log, as it is stored and as it is hashed. */
export interface AuditEntry {
  readonly stream: string
  /** From 1, without a gap. This is the order; the instant is only told. */
  readonly sequence: number
  /** The hash of the entry before, `null` for the first. */
  readonly previous: Fingerprint | null
  /** What the clock said, in UTC; `null` where it said nothing that is an instant. */
  readonly instant: string | null
  readonly actor: string
  readonly reason?: string
  readonly act: AuditAct
  readonly records: readonly AuditedRecord[]
  /** SHA-256 of the canonical text of all the rest. */
  readonly hash: Fingerprint
}

/** The last entry of a stream: who knows it knows all that stands before it. */
export interface AuditHead {
  readonly stream: string
  readonly sequence: number
  readonly hash: Fingerprint
}

/** The entry with its hash. */
export const sealEntry = (entry: Omit<AuditEntry, 'hash'>, hash?: Sha256): AuditEntry => ({
  ...entry,
  hash: digestOfText(canonicalJson(entry), hash),
})

/** Whether an entry is as it was when it was written. */
export function isSealed({ hash, ...entry }: AuditEntry, sha256?: Sha256): boolean {
  return digestOfText(canonicalJson(entry), sha256) === hash
}

/** An entry out of a store, of which nothing may be taken for granted; undefined where it is none. */
export function readEntry(value: Json): AuditEntry | undefined {
  const entry = value as Partial<AuditEntry> | null
  if (typeof entry !== 'object' || entry === null) return undefined
  const { stream, sequence, previous, hash, records } = entry
  const isEntry =
    typeof stream === 'string' &&
    isSequence(sequence) &&
    (previous === null || isDigest(previous)) &&
    isDigest(hash) &&
    Array.isArray(records) &&
    (records as readonly unknown[]).every(isRecord)
  return isEntry ? (entry as AuditEntry) : undefined
}

/** A head out of a store or a file; undefined where it is none. */
export function readHead(value: unknown): AuditHead | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { stream, sequence, hash } = value as Partial<AuditHead>
  return typeof stream === 'string' && isSequence(sequence) && isDigest(hash) ? { stream, sequence, hash } : undefined
}

export const isDigest = (value: unknown): value is Fingerprint =>
  typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value)

const isSequence = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1

function isRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { collection, id, digest, mark } = value as Partial<AuditedRecord>
  return (
    typeof collection === 'string' &&
    typeof id === 'string' &&
    (digest === undefined || digest === null || isDigest(digest)) &&
    (mark === undefined || typeof mark === 'string')
  )
}
