import {
  checkGet,
  checkLimit,
  checkList,
  checkWrites,
  limits,
  mergeDefinitions,
  StorageError,
  writeCursor,
  type CheckedWrite,
  type Definitions,
  type StorageAdapter,
  type StorageCapabilities,
} from '@sasando/storage'

import { Documents } from './documents.ts'
import { openLineFile } from './line-file.ts'

const name = 'lines'

/** What this adapter promises beyond the least. Each is tested: to declare more than is kept fails the contract. */
const capabilities: StorageCapabilities = {
  // Every batch is synced before it is acknowledged; `process` without the sync.
  durability: 'power-loss',
  // Documents are held in memory: a second adapter on the file would not see what the first one writes.
  sharing: 'one-client',
  maxBatch: limits.defaultMaxBatch,
  maxDocumentBytes: limits.defaultMaxDocumentBytes,
}

/**
 * Keeps documents in a file of lines of JSON, one line for each batch. Everything is held in memory as well, and the file
 * only ever grows: for what a small office writes, not for an agency.
 *
 * @throws StorageError STORAGE_UNAVAILABLE where the file cannot be read or is no such file
 */
export async function linesStorage(path: string): Promise<StorageAdapter> {
  const documents = new Documents()
  const file = await openLineFile(path, name, (entry) => documents.apply(entry))
  // What this adapter was told; the file may know of more.
  let definitions: Definitions = new Map()
  let last: Promise<unknown> = Promise.resolve()
  let isOpen = true

  const checkOpen = (): void => {
    if (!isOpen) throw new StorageError('STORAGE_CLOSED', { storage: name })
  }
  /** One after the other: between the look at a revision and the write, nobody comes. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  return {
    name,
    capabilities,

    async define(collections) {
      checkOpen()
      const mine = mergeDefinitions(definitions, collections)
      // What is given may be changed by the caller as soon as this call returns.
      const entry = { define: structuredClone([...collections]) }
      await inTurn(async () => {
        // Refused before anything is written.
        const { isNew, apply } = documents.prepareDefine(entry.define)
        if (isNew) await file.append(entry)
        apply()
      })
      definitions = mine
    },

    async get(collection, ids) {
      checkOpen()
      checkGet(definitions, collection, ids)
      return ids.map((id) => documents.get(collection, id))
    },

    async list(collection, query) {
      checkOpen()
      const { keyPrefix, position } = checkList(definitions, collection, query)
      const { index, limit, descending = false } = query
      // One more than is shown tells whether there is a next page.
      const found = documents.range(collection, index, { keyPrefix, position, descending, limit: limit + 1 })
      const shown = found.slice(0, limit)
      const records = shown.map(({ id }) => documents.get(collection, id)!)
      return found.length > limit ? { records, next: writeCursor(shown.at(-1)!.key, collection, query) } : { records }
    },

    async write(writes) {
      checkOpen()
      // Before anything is awaited: afterwards the caller may change what was given.
      const checked: readonly CheckedWrite[] = checkWrites(definitions, writes, capabilities)
      return inTurn(async () => {
        const { entry, revisions } = documents.prepareWrite(checked)
        if (entry.writes.length === 0) return revisions
        await file.append(entry)
        // Only now: what could not be saved was never there.
        documents.apply(entry)
        return revisions
      })
    },

    async changes({ after, limit }) {
      checkOpen()
      checkLimit(limit)
      return documents.changes(after, limit)
    },

    async close() {
      if (!isOpen) return
      isOpen = false
      await inTurn(() => file.close())
    },
  }
}
