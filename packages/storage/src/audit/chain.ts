import type { Json } from '@sasando/core'

import type { StorageAdapter, Write } from '../adapter.ts'
import { isStorageError, StorageError } from '../errors/storage-error.ts'
import { auditDefinitions, entryId, isReserved, streamKey } from './collections.ts'
import { readHead, sealEntry, type AuditEntry, type AuditHead } from './entry.ts'
import { takeTurns } from './take-turns.ts'
import type { Sha256 } from './sha256.ts'

/** What the next entry of a stream says. */
export type Link = Omit<AuditEntry, 'sequence' | 'previous' | 'hash'>

type KnownHead = AuditHead & { readonly revision: string }

/** So many heads are remembered; one that is forgotten costs a read. */
const mostHeads = 10_000

/**
 * Appends to the streams of one store, each entry in the same batch as the writes that it is about. What the store has is
 * what counts: a remembered head that is no longer the last makes a conflict, and is read again.
 */
export class Chain {
  readonly #storage: StorageAdapter
  readonly #retries: number
  readonly #sha256: Sha256 | undefined
  readonly #heads = new Map<string, KnownHead | undefined>()
  readonly #inTurn = takeTurns()
  #isDefined = false

  constructor(storage: StorageAdapter, { retries, sha256 }: { readonly retries: number; readonly sha256?: Sha256 }) {
    this.#storage = storage
    this.#retries = retries
    this.#sha256 = sha256
  }

  async define(): Promise<void> {
    if (this.#isDefined) return
    await this.#storage.define(auditDefinitions)
    this.#isDefined = true
  }

  /**
   * @param links - at most one a stream
   * @returns the revisions of `writes`
   * @throws StorageError what the adapter throws, STORAGE_UNAVAILABLE where others were faster again and again
   */
  append(writes: readonly Write[], links: readonly Link[]): Promise<readonly (string | undefined)[]> {
    return this.#inTurn(
      links.map(({ stream }) => stream),
      async () => {
        await this.define()
        for (let attempt = 0; attempt <= this.#retries; attempt++) {
          const revisions = await this.#tryAppend(writes, links)
          if (revisions !== undefined) return revisions
        }
        throw new StorageError('STORAGE_UNAVAILABLE', { storage: this.#storage.name })
      },
    )
  }

  /** The last entry of a stream, as the store has it. */
  async headOf(stream: string): Promise<AuditHead | undefined> {
    await this.define()
    const [record] = await this.#storage.get('audit-heads', [streamKey(stream)])
    return readHead(record?.value)
  }

  /** Undefined where a stream has gone on in the meantime. */
  async #tryAppend(
    writes: readonly Write[],
    links: readonly Link[],
  ): Promise<readonly (string | undefined)[] | undefined> {
    await this.#readHeads(links.map(({ stream }) => stream).filter((stream) => !this.#heads.has(stream)))
    const next = links.map((link) => {
      const head = this.#heads.get(link.stream)
      const entry = sealEntry(
        { ...link, sequence: (head?.sequence ?? 0) + 1, previous: head?.hash ?? null },
        this.#sha256,
      )
      return { entry, expected: head?.revision ?? null }
    })
    try {
      const revisions = await this.#storage.write([
        ...writes,
        ...next.flatMap(({ entry, expected }) => writesOf(entry, expected)),
      ])
      for (const [index, { entry }] of next.entries()) this.#remember(entry, revisions[writes.length + 2 * index + 1]!)
      return revisions.slice(0, writes.length)
    } catch (error) {
      // Also where it is not known whether it was written.
      for (const { stream } of links) this.#heads.delete(stream)
      if (isStorageError(error, 'STORAGE_CONFLICT') && withoutOurs(error) === undefined) return undefined
      throw isStorageError(error, 'STORAGE_CONFLICT') ? withoutOurs(error) : error
    }
  }

  async #readHeads(streams: readonly string[]): Promise<void> {
    // Of this batch, too: that is a conflict, and they are read again.
    if (this.#heads.size + streams.length > mostHeads) this.#heads.clear()
    for (let start = 0; start < streams.length; start += 1000) {
      const some = streams.slice(start, start + 1000)
      const records = await this.#storage.get('audit-heads', some.map(streamKey))
      for (const [index, record] of records.entries()) {
        const head = readHead(record?.value)
        this.#heads.set(some[index]!, head && { ...head, revision: record!.revision })
      }
    }
  }

  #remember({ stream, sequence, hash }: AuditEntry, revision: string): void {
    this.#heads.set(stream, { stream, sequence, hash, revision })
  }
}

/** The head is compared and swapped; that the entry is new guards against a head that was set back. */
function writesOf(entry: AuditEntry, expected: string | null): readonly Write[] {
  const { stream, sequence, hash } = entry
  return [
    {
      kind: 'put',
      collection: 'audit-entries',
      id: entryId(stream, sequence),
      value: entry as unknown as Json,
      expected: null,
    },
    { kind: 'put', collection: 'audit-heads', id: streamKey(stream), value: { stream, sequence, hash }, expected },
  ]
}

/** The conflict as the caller may see it; undefined where only the log has moved on. */
function withoutOurs(error: StorageError<'STORAGE_CONFLICT'>): StorageError | undefined {
  const conflicts = error.data.conflicts.filter(({ collection }) => !isReserved(collection))
  if (conflicts.length === 0) return undefined
  return conflicts.length === error.data.conflicts.length
    ? error
    : new StorageError('STORAGE_CONFLICT', { conflicts }, { cause: error })
}
