import type { Fingerprint } from '@sasando/core'

import type { AuditedRecord } from './entry.ts'
import { holdsNip } from './mask-nip.ts'
import { marker, secretIn, type MarkOf } from './marks.ts'
import type { AuditedPlace, AuditPlace } from './problem.ts'
import type { Share } from './share.ts'

/** What the log last said of a record. */
interface LastDigest {
  readonly record: { readonly collection: string; readonly id: string }
  readonly digest: Fingerprint | null
  readonly place: AuditPlace
}

/** So often the first share is halved at most: ids that are all alike once masked would never make it smaller. */
const mostHalvings = 10

/** The last digest of every record of a share that the log is about; of the first share, which becomes smaller as needed. */
export class LastDigests {
  readonly #last = new Map<string, LastDigest>()
  readonly #collections: Set<string>
  readonly #marked = new Set<string>()
  #markOf: MarkOf | undefined
  /** Records whose marks cannot be made, for want of the secret. */
  unmatched = 0

  readonly #share: Share
  readonly #most: number
  #halvings = 0

  /** @param most - digests that are held; Infinity for a share that stays as it is */
  constructor(collections: readonly string[], share: Share, most: number) {
    this.#collections = new Set(collections)
    this.#share = share
    this.#most = most
  }

  open(value: unknown): void {
    const secret = secretIn(value)
    this.#markOf = secret === undefined ? undefined : marker(secret)
  }

  /** @returns the other stream, where the record was in one */
  note({ collection, id, mark, digest }: AuditedRecord, place: AuditPlace): string | undefined {
    if (digest === undefined) return undefined
    this.#collections.add(collection)
    if (mark !== undefined) this.#marked.add(collection)
    if (!this.#share.has(collection, id)) return undefined
    const key = mark === undefined ? `${collection}/${id}` : `#${mark}`
    const before = this.#last.get(key)
    this.#last.set(key, { record: { collection, id }, digest, place })
    while (this.#last.size > this.#most && this.#halvings < mostHalvings) this.#halve()
    return before && before.place.stream !== place.stream ? before.place.stream : undefined
  }

  knows(collection: string): boolean {
    return this.#collections.has(collection)
  }

  collections(): readonly string[] {
    return [...this.#collections]
  }

  #halve(): void {
    this.#halvings += 1
    this.#share.halve()
    for (const [key, { record }] of this.#last)
      if (!this.#share.has(record.collection, record.id)) this.#last.delete(key)
  }

  /** What the log last said of a record of the store; each can be taken once. */
  take(collection: string, id: string): LastDigest | 'unmatched' | 'elsewhere' | undefined {
    if (!this.#share.has(collection, id)) return 'elsewhere'
    const keys = [`${collection}/${id}`]
    if (this.#markOf && holdsNip(id)) keys.unshift(`#${this.#markOf(collection, id)}`)
    for (const key of keys) {
      const found = this.#last.get(key)
      if (found) {
        this.#last.delete(key)
        return found
      }
    }
    if (this.#markOf || !this.#marked.has(collection) || !holdsNip(id)) return undefined
    this.unmatched += 1
    return 'unmatched'
  }

  /** What should be in the store and was not taken. */
  *left(): Generator<AuditedPlace> {
    for (const [key, { record, digest, place }] of this.#last) {
      if (digest === null) continue
      if (this.#markOf || !key.startsWith('#')) yield { ...record, ...place }
    }
  }
}
