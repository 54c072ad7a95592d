import {
  type ChangePage,
  checkGet,
  checkLimit,
  checkList,
  checkWrites,
  type Page,
  type StorageAdapter,
  type StoredRecord,
  writeCursor,
} from '@sasando/storage'
import { type Description, routes } from '@sasando/storage/wire'

import { checkRecords, checkRevisions } from './check-answer.ts'
import { createConnection } from './connection.ts'
import type { HttpStorageOptions } from './options.ts'
import { createSession } from './session.ts'
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
  const capabilities =
    options.capabilities ?? ((await connection.ask({ route: routes.describe })) as Description).capabilities
  const session = createSession(name, connection)

  return {
    name,
    capabilities,

    async define(collections) {
      session.checkOpen()
      await session.define(collections)
    },

    async get(collection, given) {
      session.checkOpen()
      const ids = [...given]
      checkGet(session.definitions, collection, ids)
      const found: (StoredRecord | undefined)[] = []
      while (found.length < ids.length) {
        const rest = ids.slice(found.length)
        const body = JSON.stringify({ collection, ids: rest })
        const { records } = await session.ask<{ records: readonly (StoredRecord | null)[] }>({
          route: routes.get,
          body,
        })
        checkRecords(name, records, { collection, ids: rest })
        found.push(...records.map((record) => record ?? undefined))
      }
      return found
    },

    async list(collection, given) {
      session.checkOpen()
      const query = { ...given, ...(given.equals ? { equals: [...given.equals] } : {}) }
      const { position } = checkList(session.definitions, collection, query)
      const { after: _, ...rest } = query
      for (let from = position; ;) {
        const body = JSON.stringify({ collection, ...rest, ...(from === undefined ? {} : { after: from }) })
        const { records, next } = await session.ask<Page>({ route: routes.list, body })
        checkRecords(name, records, { collection, limit: query.limit })
        if (next === undefined) return { records }
        if (records.length > 0) return { records, next: writeCursor(next, collection, query) }
        // Much was looked through that may not be seen, and there is more.
        from = next
      }
    },

    async write(writes) {
      session.checkOpen()
      const checked = checkWrites(session.definitions, writes, capabilities)
      const body = writeText(checked)
      const { revisions } = await session.ask<{ revisions: readonly (string | null)[] }>({ route: routes.write, body })
      checkRevisions(name, revisions, checked)
      return revisions.map((revision) => revision ?? undefined)
    },

    async changes({ after, limit }) {
      session.checkOpen()
      checkLimit(limit)
      for (let from = after; ;) {
        const query = { limit: String(limit), ...(from === undefined ? {} : { after: from }) }
        const { more, ...page } = await session.ask<ChangePage & { more: boolean }>({ route: routes.follow, query })
        // A server that leads in a circle leads nowhere.
        if (!more || page.next === from) return page
        from = page.next
      }
    },

    async close() {
      session.close()
    },
  }
}
