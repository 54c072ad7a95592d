import { startMariadb } from '../test/servers/mariadb-server.ts'
import { serverSyncs } from './server-syncs.ts'

export const name = 'mariadb-syncs'

export const run = (): Promise<Record<string, unknown>> =>
  serverSyncs({
    database: 'mariadb',
    files: /\/ib_logfile/,
    start: startMariadb,
    careless: ['--innodb-flush-log-at-trx-commit=0'],
  })
