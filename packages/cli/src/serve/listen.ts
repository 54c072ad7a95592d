import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { Failure } from '../failure.ts'
import { isLoopbackAddress } from './loopback.ts'

/**
 * Begins to listen, on this computer alone.
 *
 * @param port - 0 for any that is free
 * @returns the port
 * @throws Failure `port_taken`, `port_unusable`, `host_not_local`
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      reject(
        isTaken
          ? new Failure('port_taken', { port }, { cause: error })
          : new Failure('port_unusable', { port, reason: error.code ?? error.message }, { cause: error }),
      )
    })
    server.listen(port, host, resolve)
  })
  const { address, port: taken } = server.address() as AddressInfo
  if (isLoopbackAddress(address)) return taken
  server.close()
  throw new Failure('host_not_local', { host: `${host} (${address})` })
}
