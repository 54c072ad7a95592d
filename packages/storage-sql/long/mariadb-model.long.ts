import { createPool } from 'mysql2'

import { mysql } from '@sasando/storage-sql'

import { startMariadb } from '../test/servers/mariadb-server.ts'
import { emptied } from './emptied.ts'
import { models } from './models.ts'

export const name = 'storage-model-mariadb'

/** Without syncs: what is asked is what is there, and not what outlives a power cut. */
export async function run(): Promise<Record<string, unknown>> {
  const server = await startMariadb(['--innodb-flush-log-at-trx-commit=0'])
  const pool = createPool({ socketPath: server.socket, user: 'root', database: 'sasando' })
  try {
    return await models(
      emptied(
        () => mysql(pool),
        (text) => pool.promise().query(text),
      ),
    )
  } finally {
    await pool.promise().end()
    await server.remove()
  }
}
