import {
  checkGet,
  checkLimit,
  checkList,
  checkWrites,
  type ChangePage,
  type CollectionDefinition,
  type Definitions,
  isStorageError,
  mergeDefinitions,
  type Page,
  type StorageAdapter,
  type StorageCapabilities,
  StorageError,
  type StoredRecord,
  writeCursor,
} from '@sasando/storage'
import { type Description, routes } from '@sasando/storage/wire'

import { checkRecords, checkRevisions } from './check-answer.ts'
import { createConnection, type Question } from './connection.ts'
import type { HttpStorageOptions } from './options.ts'
import { writeText } from './write-text.ts'

export type { HttpStorageOptions }

const name = 'http'

/**
 * Keeps documents on a server that runs `storageHandler` of `@sasando/server`. What can be wrong about a call is found
 * here, before anything is sent; what the server refuses comes back with the same codes.
 *
 * @returns once the server has told what it promises, or at once with `capabilities`
 * @throws StorageError STORAGE_UNAVAILABLE, STORAGE_FORBIDDEN; TypeError for a `url` that is none
 */
export async function httpStorage(options: HttpStorageOptions): Promise<StorageAdapter> {
  const connection = createConnection(name, options)
  const capabilities = options.capabilities ?? (await capabilitiesOf(() => connection.ask({ route: routes.describe })))
  let definitions: Definitions = new Map()
  let isOpen = true

  const checkOpen = (): void => {
    if (!isOpen) throw new StorageError('STORAGE_CLOSED', { storage: name })
  }

  const tell = async (collections: readonly CollectionDefinition[]): Promise<void> =>
    void (await connection.ask({ route: routes.define, body: JSON.stringify({ collections }) }))

  /** A server that has begun anew has to be told again what this client has told it before. */
  const ask = async <T>(question: Question): Promise<T> => {
    try {
      return (await connection.ask(question)) as T
    } catch (error) {
      if (!isStorageError(error, 'STORAGE_NOT_DEFINED') || !definitions.has(error.data.collection)) throw error
      await tell(collectionsOf(definitions))
      return (await connection.ask(question)) as T
    }
  }

  return {
    name,
    capabilities,

    async define(collections) {
      checkOpen()
      // Refuses what is none before it is sent, and keeps what was given apart from what the caller does with it next.
      const given = collectionsOf(mergeDefinitions(new Map(), collections))
      mergeDefinitions(definitions, given)
      await tell(given)
      definitions = mergeDefinitions(definitions, given)
    },

    async get(collection, given) {
      checkOpen()
      const ids = [...given]
      checkGet(definitions, collection, ids)
      const found: (StoredRecord | undefined)[] = []
      while (found.length < ids.length) {
        checkOpen()
        const rest = ids.slice(found.length)
        const body = JSON.stringify({ collection, ids: rest })
        const { records } = await ask<{ records: readonly (StoredRecord | null)[] }>({ route: routes.get, body })
        checkRecords(name, records, { collection, ids: rest })
        found.push(...records.map((record) => record ?? undefined))
      }
      return found
    },

    async list(collection, given) {
      checkOpen()
      const query = { ...given, ...(given.equals ? { equals: [...given.equals] } : {}) }
      const { position } = checkList(definitions, collection, query)
      const { after: _, ...rest } = query
      let from = position
      for (;;) {
        const body = JSON.stringify({ collection, ...rest, ...(from === undefined ? {} : { after: from }) })
        const { records, next } = await ask<Page>({ route: routes.list, body })
        checkRecords(name, records, { collection, limit: query.limit })
        if (next === undefined) return { records }
        if (records.length > 0) return { records, next: writeCursor(next, collection, query) }
        // Much was looked through that may not be seen, and there is more.
        checkOpen()
        from = next
      }
    },

    async write(writes) {
      checkOpen()
      const checked = checkWrites(definitions, writes, capabilities)
      const body = writeText(checked)
      const { revisions } = await ask<{ revisions: readonly (string | null)[] }>({ route: routes.write, body })
      checkRevisions(name, revisions, checked)
      return revisions.map((revision) => revision ?? undefined)
    },

    async changes({ after, limit }) {
      checkOpen()
      checkLimit(limit)
      let from = after
      for (;;) {
        const query = { limit: String(limit), ...(from === undefined ? {} : { after: from }) }
        const { more, ...page } = await ask<ChangePage & { more: boolean }>({ route: routes.follow, query })
        // A server that leads in a circle leads nowhere.
        if (!more || page.next === from) return page
        checkOpen()
        from = page.next
      }
    },

    async close() {
      isOpen = false
    },
  }
}

async function capabilitiesOf(describe: () => Promise<unknown>): Promise<StorageCapabilities> {
  return ((await describe()) as Description).capabilities
}

const collectionsOf = (definitions: Definitions): readonly CollectionDefinition[] =>
  [...definitions].map(([collection, indexes]) => ({ name: collection, indexes: Object.fromEntries(indexes) }))
