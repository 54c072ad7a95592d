import { randomUUID } from 'node:crypto'

import { Pool } from 'pg'

import { postgres, sqlStorage } from '@sasando/storage-sql'

import { endingWith } from './ending-with.ts'
import { small } from './small.ts'
import type { TestStore } from '@sasando/testkit/storage'

/** Stores on the server whose socket is in this directory, each in a schema of its own. */
export function postgresStores(host: string): () => Promise<TestStore> {
  const login = { host, user: 'sasando', database: 'postgres' }
  const administrate = async (text: string): Promise<void> => {
    const pool = new Pool(login)
    await pool.query(text)
    await pool.end()
  }
  return async () => {
    const schema = `store_${randomUUID().replaceAll('-', '')}`
    await administrate(`create schema ${schema}`)
    return {
      async open() {
        const pool = new Pool({ ...login, options: `-c search_path=${schema}` })
        // Told to those who wait for an answer; without a listener it would end the process.
        pool.on('error', () => undefined)
        return endingWith(await sqlStorage(postgres(pool), small), () => pool.end())
      },
      remove: () => administrate(`drop schema ${schema} cascade`),
    }
  }
}
