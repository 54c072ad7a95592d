import type { Server } from 'node:http'

const highestPort = 65_535

const tryToListen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    // This machine only: the example has no sign-on.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')

/** Listens on `port`, or on the next one that is free; 0 takes any. Returns the port. */
export async function listen(server: Server, port: number): Promise<number> {
  try {
    await tryToListen(server, port)
  } catch (error) {
    if (!isTaken(error) || port >= highestPort) throw error
    return listen(server, port + 1)
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}
