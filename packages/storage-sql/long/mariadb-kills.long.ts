import { createConnection } from 'mysql2/promise'

import { startMariadb } from '../test/servers/mariadb-server.ts'
import { killed } from './kills.ts'

export const name = 'mariadb-kills'

export const run = (): Promise<Record<string, unknown>> =>
  killed(50, async () => {
    const server = await startMariadb()
    let count = 0
    return {
      server,
      async another() {
        const name = `store_${count++}`
        const connection = await createConnection({ socketPath: server.socket, user: 'root' })
        await connection.query(`create database ${name}`)
        await connection.end()
        return { database: 'mariadb', location: server.socket, name }
      },
      remove: () => server.remove(),
    }
  })
