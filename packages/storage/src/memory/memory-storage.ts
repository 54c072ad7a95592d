import type { Change, StorageAdapter, StorageCapabilities, StoredRecord } from '../adapter.ts'
import { checkGet } from '../checks/check-get.ts'
import { checkLimit, checkList } from '../checks/check-list.ts'
import { type CheckedWrite, checkWrites } from '../checks/check-writes.ts'
import { type Definitions, mergeDefinitions } from '../checks/definitions.ts'
import { defaultMaxBatch, defaultMaxDocumentBytes } from '../checks/limits.ts'
import type { Conflict } from '../errors/error-data.ts'
import { StorageError } from '../errors/storage-error.ts'
import { writeCursor } from '../order/cursor.ts'
import { MemoryCollection } from './memory-collection.ts'
import { memoryData, type MemoryData } from './memory-data.ts'

export interface MemoryStorageOptions {
  /** Work on these data; without it, on new ones. */
  readonly data?: MemoryData
  readonly maxBatch?: number
  readonly maxDocumentBytes?: number
}

/** Keeps documents in this process, for tests, previews and work that ends with the page. */
export function memoryStorage({
  data = memoryData(),
  maxBatch = defaultMaxBatch,
  maxDocumentBytes = defaultMaxDocumentBytes,
}: MemoryStorageOptions = {}): StorageAdapter {
  const name = 'memory'
  const capabilities: StorageCapabilities = {
    durability: 'none',
    sharing: 'many-clients',
    maxBatch,
    maxDocumentBytes,
  }
  // What this adapter was told; the data may know of more from others.
  let definitions: Definitions = new Map()
  let isOpen = true
  const checkOpen = (): void => {
    if (!isOpen) throw new StorageError('STORAGE_CLOSED', { storage: name })
  }

  return {
    name,
    capabilities,

    async define(collections) {
      checkOpen()
      const mine = mergeDefinitions(definitions, collections)
      defineIn(data, mergeDefinitions(data.definitions, collections))
      definitions = mine
    },

    async get(collection, ids) {
      checkOpen()
      checkGet(definitions, collection, ids)
      return ids.map((id) => data.collections.get(collection)!.get(id))
    },

    async list(collection, query) {
      checkOpen()
      const { keyPrefix, position } = checkList(definitions, collection, query)
      const { index, limit, descending = false } = query
      const kept = data.collections.get(collection)!
      const after = position === undefined ? {} : { after: position }
      const found = kept.range(index, { prefix: keyPrefix, descending, limit: limit + 1, ...after })
      const shown = found.slice(0, limit)
      const records = shown.map(([, id]) => kept.get(id) as StoredRecord)
      return found.length > limit ? { records, next: writeCursor(shown.at(-1)![0], collection, query) } : { records }
    },

    async write(writes) {
      checkOpen()
      return writeTo(data, checkWrites(definitions, writes, capabilities))
    },

    async changes({ after, limit }) {
      checkOpen()
      checkLimit(limit)
      const start = after === undefined ? 0 : Number(after)
      if (after !== undefined && (!/^\d{1,15}$/.test(after) || start > data.changes.length))
        throw new StorageError('STORAGE_BAD_CURSOR', {})
      const changes = data.changes.slice(start, start + limit).map((change) => ({ ...change }))
      return { changes, next: String(start + changes.length) }
    },

    async close() {
      isOpen = false
    },
  }
}

function defineIn(data: MemoryData, definitions: Definitions): void {
  for (const [collection, places] of definitions) {
    const kept = data.collections.get(collection) ?? new MemoryCollection(collection)
    kept.define(places)
    data.collections.set(collection, kept)
  }
  data.definitions = definitions
}

/** Synchronous from the first look at a revision to the last change: no other client comes between. */
function writeTo(data: MemoryData, writes: readonly CheckedWrite[]): readonly (string | undefined)[] {
  const conflicts = writes.flatMap(({ collection, id, expected }): Conflict[] => {
    const actual = data.collections.get(collection)!.revisionOf(id) ?? null
    return expected === undefined || expected === actual ? [] : [{ collection, id, actual }]
  })
  if (conflicts.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts })
  // Everything that may still be refused comes before the first change.
  const entries = writes.map(({ collection, id, text }) =>
    text === undefined ? undefined : data.collections.get(collection)!.entriesOf(id, text),
  )
  return writes.map(({ kind, collection, id, text }, at) => {
    const kept = data.collections.get(collection)!
    if (kind === 'delete' && kept.revisionOf(id) === undefined) return undefined
    const revision = String(++data.revisions)
    if (text === undefined) kept.delete(id)
    else kept.put(id, { revision, text, entries: entries[at]! })
    const change: Change = { sequence: String(data.changes.length + 1), kind, collection, id, revision }
    data.changes.push(change)
    return text === undefined ? undefined : revision
  })
}
