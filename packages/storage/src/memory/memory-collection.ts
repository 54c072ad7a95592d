import type { Json } from '@sasando/core'

import type { StoredRecord } from '../adapter.ts'
import type { Indexes } from '../checks/definitions.ts'
import { indexKeyOf } from '../order/index-key.ts'
import { SortedMap } from './sorted-map.ts'

interface Kept {
  readonly revision: string
  readonly text: string
  /** The entry of this record in each index. */
  readonly entries: ReadonlyMap<string, string>
}

/** The documents of one collection as texts, so that nobody can change what is kept, and their indexes. */
export class MemoryCollection {
  readonly name: string
  readonly #kept = new Map<string, Kept>()
  readonly #ids = new SortedMap<string>()
  readonly #indexes = new Map<string, SortedMap<string>>()
  #places: Indexes = new Map()

  constructor(name: string) {
    this.name = name
  }

  define(places: Indexes): void {
    const added = [...places.keys()].filter((index) => !this.#indexes.has(index))
    if (added.length === 0) return
    const filled = new Map(added.map((index) => [index, new SortedMap<string>()]))
    const kept = [...this.#kept].map(([id, record]) => {
      const entries = this.entriesOf(id, record.text, places)
      for (const [index, entry] of entries) filled.get(index)?.set(entry, id)
      return [id, { ...record, entries }] as const
    })
    // Only now: a document that is too large for an index leaves everything as it was.
    this.#places = places
    for (const [index, entries] of filled) this.#indexes.set(index, entries)
    for (const [id, record] of kept) this.#kept.set(id, record)
  }

  get(id: string): StoredRecord | undefined {
    const kept = this.#kept.get(id)
    return kept && { collection: this.name, id, revision: kept.revision, value: JSON.parse(kept.text) as Json }
  }

  revisionOf(id: string): string | undefined {
    return this.#kept.get(id)?.revision
  }

  /** @throws StorageError STORAGE_TOO_LARGE */
  entriesOf(id: string, text: string, places: Indexes = this.#places): ReadonlyMap<string, string> {
    if (places.size === 0) return new Map()
    const value = JSON.parse(text) as Json
    return new Map([...places].map(([index, of]) => [index, indexKeyOf(of, value) + id]))
  }

  put(id: string, kept: Kept): void {
    this.delete(id)
    this.#kept.set(id, kept)
    this.#ids.set(id, id)
    for (const [index, entry] of kept.entries) this.#indexes.get(index)!.set(entry, id)
  }

  delete(id: string): void {
    const kept = this.#kept.get(id)
    if (kept === undefined) return
    this.#kept.delete(id)
    this.#ids.delete(id)
    for (const [index, entry] of kept.entries) this.#indexes.get(index)!.delete(entry)
  }

  /** At most `limit` entries and ids in the order of an index, or by id, behind `after`. */
  range(
    index: string | undefined,
    { prefix, after, descending, limit }: { prefix: string; after?: string; descending: boolean; limit: number },
  ): readonly (readonly [string, string])[] {
    const entries = index === undefined ? this.#ids : this.#indexes.get(index)!
    const found: (readonly [string, string])[] = []
    for (const entry of descending ? entries.below(after ?? endOf(prefix)) : entries.above(after ?? prefix)) {
      if (entry[0] === after) continue
      if (!entry[0].startsWith(prefix)) break
      found.push(entry)
      if (found.length === limit) break
    }
    return found
  }
}

/** The first text above all that begin with `prefix`. */
function endOf(prefix: string): string | undefined {
  for (let index = prefix.length - 1; index >= 0; index--) {
    const unit = prefix.charCodeAt(index)
    if (unit < 0xffff) return prefix.slice(0, index) + String.fromCharCode(unit + 1)
  }
  return undefined
}
