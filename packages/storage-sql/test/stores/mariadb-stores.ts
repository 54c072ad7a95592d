import { randomUUID } from 'node:crypto'

import { createPool } from 'mysql2'

import { mysql, sqlStorage } from '@sasando/storage-sql'

import { endingWith } from './ending-with.ts'
import { small } from './small.ts'
import type { TestStore } from '@sasando/testkit/storage'

/** Stores on the server with this socket, each in a database of its own. */
export function mariadbStores(socketPath: string): () => Promise<TestStore> {
  const login = { socketPath, user: 'root' }
  const administrate = async (text: string): Promise<void> => {
    const pool = createPool(login).promise()
    await pool.query(text)
    await pool.end()
  }
  return async () => {
    const database = `store_${randomUUID().replaceAll('-', '')}`
    await administrate(`create database ${database}`)
    return {
      async open() {
        const pool = createPool({ ...login, database })
        return endingWith(await sqlStorage(mysql(pool), small), () => pool.promise().end())
      },
      remove: () => administrate(`drop database ${database}`),
    }
  }
}
