import { DatabaseSync } from 'node:sqlite'

import { PGlite } from '@electric-sql/pglite'
import { createPool } from 'mysql2'
import { Pool } from 'pg'

import type { StorageAdapter } from '@sasando/storage'
import { mysql, openSqlite, pglite, postgres, sqlite, sqlStorage } from '@sasando/storage-sql'

import { endingWith } from '../../test/stores/ending-with.ts'

/** What is killed: where its data are, or the socket of its server. */
export interface Target {
  readonly database: 'sqlite' | 'pglite' | 'postgres' | 'mariadb'
  readonly location: string
}

export const collections = [{ name: 'people', indexes: { 'by-batch': [['batch']] } }, { name: 'events' }]

export async function openStorage({ database, location }: Target): Promise<StorageAdapter> {
  const storage = await openers[database](location)
  await storage.define(collections)
  return storage
}

const openers: Readonly<Record<Target['database'], (location: string) => Promise<StorageAdapter>>> = {
  async sqlite(file) {
    if (process.env['SASANDO_UNSAFE'] === undefined) return await openSqlite(file)
    // A control: what a check of syncs must find.
    const database = new DatabaseSync(file)
    const storage = await sqlStorage(sqlite(database))
    database.exec('pragma synchronous = off')
    return endingWith(storage, () => database.close())
  },
  async pglite(directory) {
    const database = await PGlite.create(directory)
    return endingWith(await sqlStorage(pglite(database)), () => database.close())
  },
  async postgres(host) {
    const pool = new Pool({ host, user: 'sasando', database: 'postgres' })
    pool.on('error', () => undefined)
    return endingWith(await sqlStorage(postgres(pool)), () => pool.end())
  },
  async mariadb(socketPath) {
    const pool = createPool({ socketPath, user: 'root', database: 'sasando' })
    return endingWith(await sqlStorage(mysql(pool)), () => pool.promise().end())
  },
}
