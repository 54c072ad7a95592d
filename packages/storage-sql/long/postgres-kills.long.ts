import { startPostgres } from '../test/servers/postgres-server.ts'
import { killed } from './kills.ts'

export const name = 'postgres-kills'

export const run = (): Promise<Record<string, unknown>> =>
  killed(50, async () => {
    const server = await startPostgres()
    return { target: { database: 'postgres', location: server.socket }, server, remove: () => server.remove() }
  })
