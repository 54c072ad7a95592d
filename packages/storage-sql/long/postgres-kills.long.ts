import { Client } from 'pg'

import { startPostgres } from '../test/servers/postgres-server.ts'
import { killed } from './kills.ts'

export const name = 'postgres-kills'

export const run = (): Promise<Record<string, unknown>> =>
  killed(50, async () => {
    const server = await startPostgres()
    let count = 0
    return {
      server,
      async another() {
        const name = `store_${count++}`
        const client = new Client({ host: server.socket, user: 'sasando', database: 'postgres' })
        await client.connect()
        await client.query(`create database ${name}`)
        await client.end()
        return { database: 'postgres', location: server.socket, name }
      },
      remove: () => server.remove(),
    }
  })
