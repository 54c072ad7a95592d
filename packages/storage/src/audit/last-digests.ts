import type { Fingerprint } from '@sasando/core'

import type { AuditedRecord } from './entry.ts'
import { holdsNip } from './mask-nip.ts'
import { marker, secretIn, type MarkOf } from './marks.ts'
import type { AuditedPlace, AuditPlace } from './problem.ts'

/** What the log last said of a record. */
interface LastDigest {
  readonly record: { readonly collection: string; readonly id: string }
  readonly digest: Fingerprint | null
  readonly place: AuditPlace
}

/** The last digest of every record that the log is about. */
export class LastDigests {
  readonly #last = new Map<string, LastDigest>()
  readonly #collections: Set<string>
  readonly #marked = new Set<string>()
  #markOf: MarkOf | undefined
  /** Records whose marks cannot be made, for want of the secret. */
  unmatched = 0

  constructor(collections: readonly string[]) {
    this.#collections = new Set(collections)
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
    const key = mark === undefined ? `${collection}/${id}` : `#${mark}`
    const before = this.#last.get(key)
    this.#last.set(key, { record: { collection, id }, digest, place })
    return before && before.place.stream !== place.stream ? before.place.stream : undefined
  }

  knows(collection: string): boolean {
    return this.#collections.has(collection)
  }

  collections(): readonly string[] {
    return [...this.#collections]
  }

  /** What the log last said of a record of the store; each can be taken once. */
  take(collection: string, id: string): LastDigest | 'unmatched' | undefined {
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
