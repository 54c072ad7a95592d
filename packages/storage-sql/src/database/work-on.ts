import { Kysely } from 'kysely'

import { StorageError } from '@sasando/storage'

import { Overtaken } from '../write/overtaken.ts'
import { connectionsOf, type Connections } from './connections.ts'
import { sessionsOn, type Session } from './session.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Does a task on a connection; what the driver throws becomes an error with a code. */
export type Work = <T>(task: (session: Session) => Promise<T>) => Promise<T>

/** How long work is tried again that the database refused or undid because of others, in milliseconds. */
const patience = 10_000

// Waits in the runtime and not in the driver: `node:sqlite` would hold up whoever it waits for in the same process.
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 15))

/** Storages of one database wait for each other where it has but one connection. */
const opened = new WeakMap<SqlDatabase, Connections>()

/** Work on the connections of a database. `limit` gives the bytes that a document may have. */
export function workOn(database: SqlDatabase, limit: () => number): Work {
  const connections = opened.get(database) ?? connectionsOf(database.dialect)
  opened.set(database, connections)
  // It compiles, and connects to nothing.
  const sessionOf = sessionsOn(new Kysely<unknown>({ dialect: database.dialect }))
  return async (task) => {
    const end = Date.now() + patience
    for (;;)
      try {
        return await connections((connection) => task(sessionOf(connection)))
      } catch (error) {
        if (error instanceof StorageError || error instanceof TypeError || error instanceof RangeError) throw error
        const fault = error instanceof Overtaken ? 'again' : database.fault(error)
        if (fault === 'again' && Date.now() < end) {
          await pause()
          continue
        }
        const cause = { cause: error }
        if (fault === 'STORAGE_TOO_LARGE') throw new StorageError(fault, { what: 'document', limit: limit() }, cause)
        const code = fault === undefined || fault === 'again' ? 'STORAGE_UNAVAILABLE' : fault
        throw new StorageError(code, { storage: database.name }, cause)
      }
  }
}
