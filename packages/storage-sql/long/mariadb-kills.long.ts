import { startMariadb } from '../test/servers/mariadb-server.ts'
import { killed } from './kills.ts'

export const name = 'mariadb-kills'

export const run = (): Promise<Record<string, unknown>> =>
  killed(50, async () => {
    const server = await startMariadb()
    return { target: { database: 'mariadb', location: server.socket }, server, remove: () => server.remove() }
  })
