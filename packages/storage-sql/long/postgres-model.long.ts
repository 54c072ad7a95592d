import { Pool } from 'pg'

import { postgres } from '@sasando/storage-sql'

import { startPostgres } from '../test/servers/postgres-server.ts'
import { emptied } from './emptied.ts'
import { models } from './models.ts'

export const name = 'storage-model-postgres'

/** Without syncs: what is asked is what is there, and not what outlives a power cut. */
export async function run(): Promise<Record<string, unknown>> {
  const server = await startPostgres(['-c', 'fsync=off'])
  const pool = new Pool({ host: server.socket, user: 'sasando', database: 'postgres' })
  pool.on('error', () => undefined)
  try {
    return await models(
      emptied(
        () => postgres(pool),
        (text) => pool.query(text),
      ),
    )
  } finally {
    await pool.end()
    await server.remove()
  }
}
