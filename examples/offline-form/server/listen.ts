import { createServer, type Server } from 'node:http'

import { buildSite } from './build-site.ts'

const headers = {
  'Content-Security-Policy':
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** A site that listens on this machine alone. */
export interface RunningSite {
  readonly address: string
  close(): Promise<void>
}

/** @param port - 0 for any that is free */
export async function listen(port: number): Promise<RunningSite> {
  const files = await buildSite()
  const server = createServer(({ method, url = '/' }, response) => {
    const file = files.get(url.replace(/\?.*$/, ''))
    const status = file === undefined ? 404 : 200
    response.writeHead(status, { ...headers, 'Content-Type': file?.type ?? 'text/plain' })
    response.end(method === 'HEAD' ? undefined : (file?.body ?? 'Tidak ada.'))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
  const { port: actual } = server.address() as { readonly port: number }
  return { address: `http://localhost:${actual}/`, close: () => closed(server) }
}

function closed(server: Server): Promise<void> {
  // A browser keeps its connection open; without this the end would wait for it.
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
