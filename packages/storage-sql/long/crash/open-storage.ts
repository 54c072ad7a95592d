import type { StorageAdapter } from '@sasando/storage'
import { mysql, openSqlite, pglite, postgres, sqlite, sqlStorage } from '@sasando/storage-sql'

import { endingWith } from '../../test/stores/ending-with.ts'

/** What is killed: where its data are, or the socket of its server and the name of a database on it. */
export interface Target {
  readonly database: 'sqlite' | 'pglite' | 'postgres' | 'mariadb'
  readonly location: string
  readonly name?: string
}

/** A target as a program is told of it, and as it reads it. */
export const targetText = (target: Target): string => JSON.stringify(target)
export const readTarget = (text: string | undefined): Target => JSON.parse(text ?? '') as Target

export const collections = [{ name: 'people', indexes: { 'by-batch': [['batch']] } }, { name: 'events' }]

export async function openStorage(target: Target): Promise<StorageAdapter> {
  const storage = await openers[target.database](target)
  await storage.define(collections)
  return storage
}

// Each driver is loaded where it is used: a process that is killed again and again starts as often.
const openers: Readonly<Record<Target['database'], (target: Target) => Promise<StorageAdapter>>> = {
  async sqlite({ location }) {
    if (process.env['SASANDO_UNSAFE'] === undefined) return await openSqlite(location)
    // A control: what a check of syncs must find.
    const { DatabaseSync } = await import('node:sqlite')
    const database = new DatabaseSync(location)
    const storage = await sqlStorage(sqlite(database))
    database.exec('pragma synchronous = off')
    return endingWith(storage, () => database.close())
  },
  async pglite({ location }) {
    const { PGlite } = await import('@electric-sql/pglite')
    const database = await PGlite.create(location)
    return endingWith(await sqlStorage(pglite(database)), () => database.close())
  },
  async postgres({ location, name = 'postgres' }) {
    const { Pool } = await import('pg')
    const pool = new Pool({ host: location, user: 'sasando', database: name })
    pool.on('error', () => undefined)
    return endingWith(await sqlStorage(postgres(pool)), () => pool.end())
  },
  async mariadb({ location, name = 'sasando' }) {
    const { createPool } = await import('mysql2')
    const pool = createPool({ socketPath: location, user: 'root', database: name })
    return endingWith(await sqlStorage(mysql(pool)), () => pool.promise().end())
  },
}
