import { canonicalJson, fingerprint, type Fingerprint, type Json } from '@sasando/core'

import { isReserved, placeOfEntry } from './collections.ts'
import { isSealed, readEntry, readHead, type AuditEntry, type AuditHead } from './entry.ts'
import { LastDigests } from './last-digests.ts'
import type { AuditPlace, AuditProblem, AuditProblemCode, AuditProblemData, AuditReport } from './problem.ts'
import { readReceiptHead } from './head-receipt.ts'
import { digestOfText, type Sha256 } from './sha256.ts'
import { Share } from './share.ts'
import { faultOfHeads, readSignedHeads, type SignedHeads } from './signed-heads.ts'

export interface VerifyAuditOptions {
  /** What was kept outside of the store: signed heads, and receipts as their text. */
  readonly anchors?: readonly (SignedHeads | string)[]
  /** The public keys that may have signed; without any, a signature only shows that its file is whole. */
  readonly keys?: readonly string[]
  /** Collections that must have no record past the log, beside those that the log names. */
  readonly collections?: readonly string[]
  readonly sha256?: Sha256
  /**
   * Digests of records that are held at a time, 250 000 unless told. A store of more records is read several times, so that
   * memory does not grow with it.
   */
  readonly digests?: number
}

/** A record as a verification needs it: the revision is the adapter's own and says nothing. */
export interface VerifiedRecord {
  readonly collection: string
  readonly id: string
  readonly value: Json
}

export const mostProblems = 100
const usualDigests = 250_000

/** What a reading that is not the first is about: the records of another share. The chain was looked at by the first. */
export interface FurtherReading {
  readonly share: Share
  /** Streams of which something was told already. */
  readonly broken: ReadonlySet<string>
}

/** What is known of the stream whose entries are being read. */
interface Walked {
  readonly stream: string
  last: AuditEntry | undefined
  /** Up to here entries were seen, or told to be missing. */
  sequence: number
}

/**
 * Looks at every record of a store once, in the order of `auditCollections`, then the others: so a file can be read as it
 * comes. Remembers one digest for each record of a share of the store, and nothing else that grows with it but the heads;
 * `further` says what must be read again for the other shares.
 */
export class AuditVerifier {
  readonly #options: VerifyAuditOptions
  readonly #problems: AuditProblem[] = []
  readonly #heads = new Map<string, AuditHead>()
  /** Hashes that anchors know, by stream and sequence. */
  readonly #anchors = new Map<string, Map<number, Fingerprint>>()
  readonly #ends: AuditHead[] = []
  readonly #digests: LastDigests
  readonly #unlogged = new Set<string>()
  #walked: Walked | undefined
  #root: { readonly fingerprint: Fingerprint } | undefined
  #counts = { entries: 0, records: 0, anchored: 0 }

  readonly #share: Share
  /** Streams in which something is broken. */
  readonly #broken: Set<string>
  readonly #isFirst: boolean

  constructor(options: VerifyAuditOptions = {}, further?: FurtherReading) {
    const { collections = [], digests = usualDigests } = options
    this.#options = options
    this.#isFirst = further === undefined
    this.#share = further?.share ?? new Share()
    this.#broken = new Set(further?.broken)
    this.#digests = new LastDigests(collections, this.#share, this.#isFirst ? digests : Infinity)
  }

  /** After the last record: what has yet to be read, each by a verifier of its own from beginning to end. */
  further(): readonly FurtherReading[] {
    return this.#isFirst ? this.#share.others().map((share) => ({ share, broken: this.#broken })) : []
  }

  /** Before the first record. */
  async begin(): Promise<void> {
    if (!this.#isFirst) return
    for (const [anchor, given] of (this.#options.anchors ?? []).entries()) {
      const reason =
        typeof given === 'string'
          ? (await readReceiptHead(given, this.#options.keys)).fault
          : await faultOfHeads(given, this.#options.keys)
      if (reason !== undefined) this.#tell('AUDIT_ANCHOR_INVALID', { anchor, reason })
      else if (typeof given !== 'string') this.#expect(given.heads)
      else this.#expect([(await readReceiptHead(given, this.#options.keys)).head!])
    }
  }

  async record(record: VerifiedRecord): Promise<void> {
    switch (record.collection) {
      case 'audit-marks':
        return this.#digests.open(record.value)
      case 'audit-roots':
        return this.#isFirst ? this.#lookAtRoot(record) : undefined
      case 'audit-heads':
        return this.#isFirst ? this.#lookAtHead(record) : undefined
      case 'audit-entries':
        return this.#isFirst ? this.#lookAtEntry(record) : this.#noteEntry(record)
      default:
        if (isReserved(record.collection)) return
        this.#endChain()
        this.#lookAtRecord(record)
    }
  }

  /** The collections that the entries so far are about, and those that were asked for. */
  collections(): readonly string[] {
    return this.#digests.collections()
  }

  /** After the last record. */
  end(): AuditReport {
    this.#endChain()
    for (const data of this.#digests.left()) this.#tell('AUDIT_RECORD_MISSING', data)
    return {
      ok: this.#problems.length === 0,
      problems: this.#problems,
      ...this.#counts,
      heads: this.#ends,
      unmatched: this.#digests.unmatched,
      unlogged: [...this.#unlogged],
    }
  }

  async #lookAtRoot({ id, value }: VerifiedRecord): Promise<void> {
    const fault = await faultOfHeads(value, this.#options.keys)
    const root = readSignedHeads(value)
    const previous = this.#root?.fingerprint ?? null
    this.#root = { fingerprint: fingerprint(value) }
    if (fault !== undefined || !root) return this.#tell('AUDIT_ROOT_INVALID', { root: id, reason: fault ?? 'form' })
    if (root.previous !== previous) return this.#tell('AUDIT_ROOT_INVALID', { root: id, reason: 'order' })
    this.#expect(root.heads)
  }

  #lookAtHead({ id, value }: VerifiedRecord): void {
    const head = readHead(value)
    const stream = placeOfEntry(`${id}/${'0'.repeat(12)}`)?.stream ?? id
    if (head?.stream === stream) this.#heads.set(stream, head)
  }

  #lookAtEntry({ id, value }: VerifiedRecord): void {
    const place = placeOfEntry(id)
    if (!place) return this.#tell('AUDIT_ENTRY_UNREADABLE', { id })
    if (this.#walked?.stream !== place.stream) {
      this.#endStream()
      this.#walked = { stream: place.stream, last: undefined, sequence: 0 }
    }
    const walked = this.#walked
    const entry = readEntry(value)
    this.#counts.entries += 1
    if (!this.#broken.has(walked.stream)) this.#compare(place, id, entry)
    walked.last = entry
    walked.sequence = place.sequence
    if (!entry) return
    this.#anchor(place, entry)
    this.#noteRecords(entry, place)
  }

  /** What the chain says was looked at by the first reading. */
  #noteEntry({ id, value }: VerifiedRecord): void {
    const place = placeOfEntry(id)
    const entry = place && readEntry(value)
    if (entry) this.#noteRecords(entry, place)
  }

  #noteRecords({ records }: AuditEntry, place: AuditPlace): void {
    for (const record of records) {
      const other = this.#digests.note(record, place)
      if (other === undefined || this.#broken.has(place.stream)) continue
      this.#break('AUDIT_TWO_STREAMS', { collection: record.collection, id: record.id, ...place, other })
    }
  }

  /** The first thing that is wrong in a stream; what follows from it is not told. */
  #compare(place: AuditPlace, id: string, entry: AuditEntry | undefined): void {
    const { stream, sequence } = place
    const { last, sequence: before } = this.#walked!
    if (sequence !== before + 1)
      return sequence === 0
        ? this.#break('AUDIT_ENTRY_UNREADABLE', { id, ...place })
        : this.#break('AUDIT_ENTRY_MISSING', { stream, sequence: before + 1, until: sequence - 1 })
    if (!entry) return this.#break('AUDIT_ENTRY_UNREADABLE', { id, ...place })
    if (!isSealed(entry, this.#options.sha256)) return this.#break('AUDIT_ENTRY_CHANGED', place)
    if (entry.stream !== stream || entry.sequence !== sequence)
      return this.#break('AUDIT_ENTRY_MOVED', { ...place, says: { stream: entry.stream, sequence: entry.sequence } })
    if (entry.previous !== (last?.hash ?? null)) return this.#break('AUDIT_LINK_BROKEN', place)
  }

  #anchor({ stream, sequence }: AuditPlace, { hash }: AuditEntry): void {
    const known = this.#anchors.get(stream)
    const expected = known?.get(sequence)
    if (expected === undefined) return
    known!.delete(sequence)
    if (expected === hash) this.#counts.anchored += 1
    else if (!this.#broken.has(stream)) this.#break('AUDIT_REWRITTEN', { stream, sequence })
  }

  /** The entries are at an end: what is known of streams that had none is told before what is wrong with records. */
  #endChain(): void {
    this.#endStream()
    for (const { stream, sequence } of this.#heads.values())
      this.#tell('AUDIT_TRUNCATED', { stream, sequence: 1, until: sequence, known: 'head' })
    for (const [stream, known] of this.#anchors)
      if (!this.#heads.has(stream))
        this.#tell('AUDIT_TRUNCATED', { stream, sequence: 1, until: Math.max(...known.keys()), known: 'anchor' })
    this.#heads.clear()
    this.#anchors.clear()
  }

  #endStream(): void {
    const walked = this.#walked
    if (!walked) return
    this.#walked = undefined
    const { stream, last, sequence } = walked
    const head = this.#heads.get(stream)
    const anchored = Math.max(0, ...(this.#anchors.get(stream)?.keys() ?? []))
    this.#heads.delete(stream)
    this.#anchors.delete(stream)
    if (last) this.#ends.push({ stream, sequence, hash: last.hash })
    if (this.#broken.has(stream)) return
    const missing = { stream, sequence: sequence + 1 }
    if (anchored > sequence) this.#tell('AUDIT_TRUNCATED', { ...missing, until: anchored, known: 'anchor' })
    else if (!head) this.#tell('AUDIT_HEAD_MISSING', { stream, sequence })
    else if (head.sequence > sequence)
      this.#tell('AUDIT_TRUNCATED', { ...missing, until: head.sequence, known: 'head' })
    else if (head.sequence < sequence || head.hash !== last?.hash)
      this.#tell('AUDIT_HEAD_DIFFERS', { stream, sequence })
  }

  #lookAtRecord({ collection, id, value }: VerifiedRecord): void {
    if (this.#isFirst) this.#counts.records += 1
    if (!this.#digests.knows(collection)) {
      this.#unlogged.add(collection)
      return
    }
    const found = this.#digests.take(collection, id)
    if (found === 'unmatched' || found === 'elsewhere') return
    if (!found) return this.#tell('AUDIT_RECORD_UNLOGGED', { collection, id })
    const data = { collection, id, ...found.place }
    if (found.digest === null) this.#tell('AUDIT_RECORD_RETURNED', data)
    else if (found.digest !== digestOfText(canonicalJson(value), this.#options.sha256))
      this.#tell('AUDIT_RECORD_CHANGED', data)
  }

  #expect(heads: readonly AuditHead[]): void {
    for (const { stream, sequence, hash } of heads) {
      const known = this.#anchors.get(stream) ?? new Map<number, Fingerprint>()
      this.#anchors.set(stream, known)
      // Two anchors that do not agree: at most one of them can be found.
      const other = known.get(sequence)
      if (other !== undefined && other !== hash) this.#tell('AUDIT_REWRITTEN', { stream, sequence })
      known.set(sequence, hash)
    }
  }

  #break<Code extends AuditProblemCode>(code: Code, data: AuditProblemData[Code] & AuditPlace): void {
    this.#broken.add(data.stream)
    this.#tell(code, data)
  }

  #tell<Code extends AuditProblemCode>(code: Code, data: AuditProblemData[Code]): void {
    if (this.#problems.length < mostProblems) this.#problems.push({ code, data } as unknown as AuditProblem)
  }
}
