import { startPostgres } from '../test/servers/postgres-server.ts'
import { serverSyncs } from './server-syncs.ts'

export const name = 'postgres-syncs'

export const run = (): Promise<Record<string, unknown>> =>
  serverSyncs({
    database: 'postgres',
    files: /\/pg_wal\//,
    start: startPostgres,
    careless: ['-c', 'synchronous_commit=off'],
  })
