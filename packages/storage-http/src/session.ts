import {
  type CollectionDefinition,
  type Definitions,
  isStorageError,
  mergeDefinitions,
  StorageError,
} from '@sasando/storage'
import { routes } from '@sasando/storage/wire'

import type { Connection, Question } from './connection.ts'

/** What one opened storage knows while it is open. */
export interface Session {
  readonly definitions: Definitions
  /** @throws StorageError STORAGE_CLOSED */
  checkOpen(): void
  define(collections: readonly CollectionDefinition[]): Promise<void>
  /** What a route answers, in the form that its schema has given it. @throws StorageError */
  ask<T>(question: Question): Promise<T>
  close(): void
}

export function createSession(storage: string, connection: Connection): Session {
  let definitions: Definitions = new Map()
  let isOpen = true
  const tell = async (collections: readonly CollectionDefinition[]): Promise<void> =>
    void (await connection.ask({ route: routes.define, body: JSON.stringify({ collections }) }))
  const checkOpen = (): void => {
    if (!isOpen) throw new StorageError('STORAGE_CLOSED', { storage })
  }
  return {
    get definitions() {
      return definitions
    },
    checkOpen,
    async define(collections) {
      // Refuses what is none before it is sent, and keeps what was given apart from what the caller does with it next.
      const given = collectionsOf(mergeDefinitions(new Map(), collections))
      mergeDefinitions(definitions, given)
      await tell(given)
      definitions = mergeDefinitions(definitions, given)
    },
    async ask<T>(question: Question) {
      checkOpen()
      try {
        return (await connection.ask(question)) as T
      } catch (error) {
        if (!isStorageError(error, 'STORAGE_NOT_DEFINED') || !definitions.has(error.data.collection)) throw error
        // A server that has begun anew has to be told again what this client has told it before.
        await tell(collectionsOf(definitions))
        return (await connection.ask(question)) as T
      }
    },
    close() {
      isOpen = false
    },
  }
}

const collectionsOf = (definitions: Definitions): readonly CollectionDefinition[] =>
  [...definitions].map(([name, indexes]) => ({ name, indexes: Object.fromEntries(indexes) }))
