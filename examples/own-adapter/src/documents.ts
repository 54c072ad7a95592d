import {
  indexKeyOf,
  mergeDefinitions,
  StorageError,
  type Change,
  type ChangePage,
  type CheckedWrite,
  type CollectionDefinition,
  type Conflict,
  type Definitions,
  type Indexes,
  type StoredRecord,
} from '@sasando/storage'

import type { Entry, WriteEntry, WrittenRecord } from './entry.ts'
import { SortedKeys, type Position, type RangeQuery } from './sorted-keys.ts'

/** Where a record stands by its id; indexes have names, and none is empty. */
const byId = ''

interface Held {
  readonly revision: string
  /** As text, so that whoever gets it cannot change what is held. */
  readonly text: string
  /** Its key in each order. */
  readonly keys: ReadonlyMap<string, string>
}

interface HeldCollection {
  readonly records: Map<string, Held>
  readonly orders: Map<string, SortedKeys>
}

/** All that the lines of a file came to: documents, their orders, and the changes. */
export class Documents {
  readonly #collections = new Map<string, HeldCollection>()
  readonly #changes: Change[] = []
  #definitions: Definitions = new Map()

  /** Looks whether a definition can be taken, without taking it yet. */
  prepareDefine(collections: readonly CollectionDefinition[]): { readonly isNew: boolean; readonly apply: () => void } {
    const merged = mergeDefinitions(this.#definitions, collections)
    const isNew = JSON.stringify(plain(merged)) !== JSON.stringify(plain(this.#definitions))
    // Filled beside what is there: a document that is too large for a new index leaves everything as it was.
    const filled = new Map([...merged].map(([name, indexes]) => [name, this.#filled(name, indexes)]))
    return {
      isNew,
      apply: () => {
        this.#definitions = merged
        for (const [name, collection] of filled) this.#collections.set(name, collection)
      },
    }
  }

  /** The line of a batch, or its refusal. @throws StorageError STORAGE_CONFLICT, STORAGE_TOO_LARGE */
  prepareWrite(writes: readonly CheckedWrite[]): {
    readonly entry: WriteEntry
    readonly revisions: readonly (string | undefined)[]
  } {
    const conflicts = writes.flatMap(({ collection, id, expected }): Conflict[] => {
      const actual = this.#collections.get(collection)?.records.get(id)?.revision ?? null
      return expected === undefined || expected === actual ? [] : [{ collection, id, actual }]
    })
    if (conflicts.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts })
    const written: WrittenRecord[] = []
    const revisions = writes.map(({ kind, collection, id, text }) => {
      // Deleting what is not there is no error, and no change either.
      if (kind === 'delete' && !this.#collections.get(collection)!.records.has(id)) return undefined
      const revision = String(this.#changes.length + written.length + 1)
      if (text === undefined) {
        written.push({ collection, id, revision })
        return undefined
      }
      const value = JSON.parse(text) as StoredRecord['value']
      keysOf(this.#definitions.get(collection)!, id, value)
      written.push({ collection, id, revision, value })
      return revision
    })
    return { entry: { writes: written }, revisions }
  }

  /** A line that was saved, now or long ago. */
  apply(entry: Entry): void {
    if ('define' in entry) return this.prepareDefine(entry.define).apply()
    for (const { collection, id, revision, value } of entry.writes) {
      const held = this.#collections.get(collection)!
      remove(held, id)
      if (value !== undefined) put(held, id, this.#held(collection, id, revision, value))
      const kind = value === undefined ? 'delete' : 'put'
      this.#changes.push({ sequence: String(this.#changes.length + 1), kind, collection, id, revision })
    }
  }

  get(collection: string, id: string): StoredRecord | undefined {
    const held = this.#collections.get(collection)?.records.get(id)
    if (held === undefined) return undefined
    return { collection, id, revision: held.revision, value: JSON.parse(held.text) as StoredRecord['value'] }
  }

  range(collection: string, index: string | undefined, query: RangeQuery): readonly Position[] {
    return this.#collections
      .get(collection)!
      .orders.get(index ?? byId)!
      .range(query)
  }

  /** @throws StorageError STORAGE_BAD_CURSOR */
  changes(after: string | undefined, limit: number): ChangePage {
    const start = after === undefined ? 0 : Number(after)
    if (after !== undefined && (!/^\d{1,15}$/.test(after) || start > this.#changes.length))
      throw new StorageError('STORAGE_BAD_CURSOR', {})
    const changes = this.#changes.slice(start, start + limit).map((change) => ({ ...change }))
    return { changes, next: String(start + changes.length) }
  }

  #held(collection: string, id: string, revision: string, value: StoredRecord['value']): Held {
    return { revision, text: JSON.stringify(value), keys: keysOf(this.#definitions.get(collection)!, id, value) }
  }

  #filled(name: string, indexes: Indexes): HeldCollection {
    const before = this.#collections.get(name)
    if (before !== undefined && [...indexes.keys()].every((index) => before.orders.has(index))) return before
    const orders = new Map([byId, ...indexes.keys()].map((order) => [order, new SortedKeys()]))
    const collection: HeldCollection = { records: new Map(), orders }
    for (const [id, { revision, text }] of before?.records ?? [])
      put(collection, id, { revision, text, keys: keysOf(indexes, id, JSON.parse(text) as StoredRecord['value']) })
    return collection
  }
}

/** `indexKeyOf` makes a text of the values whose order is that of the index; with the id behind it no two are the same. */
const keysOf = (indexes: Indexes, id: string, value: StoredRecord['value']): ReadonlyMap<string, string> =>
  new Map([[byId, id], ...[...indexes].map(([index, places]) => [index, indexKeyOf(places, value) + id] as const)])

function put({ records, orders }: HeldCollection, id: string, held: Held): void {
  records.set(id, held)
  for (const [order, key] of held.keys) orders.get(order)!.add({ key, id })
}

function remove({ records, orders }: HeldCollection, id: string): void {
  const held = records.get(id)
  if (held === undefined) return
  records.delete(id)
  for (const [order, key] of held.keys) orders.get(order)!.remove(key)
}

const plain = (definitions: Definitions): unknown => [...definitions].map(([name, indexes]) => [name, [...indexes]])
