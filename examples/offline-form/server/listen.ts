import { createServer, type Server } from 'node:http'

import { createRequestListener } from '@remix-run/node-fetch-server'

import { openAgency, type Database } from './agency.ts'
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

/**
 * @param port - 0 for any that is free
 * @param database - where the rows come together; without it, in memory
 */
export async function listen(port: number, database: Database = {}): Promise<RunningSite> {
  const [files, agency] = [await buildSite(), await openAgency(database)]
  const answer = createRequestListener(agency.handler)
  const server = createServer((request, response) => {
    const { method, url = '/' } = request
    if (url.startsWith(`${agency.base}/`)) {
      answer(request, response)
      return
    }
    const found = files.get(url.replace(/\?.*$/, ''))
    response.writeHead(found === undefined ? 404 : 200, { ...headers, 'Content-Type': found?.type ?? 'text/plain' })
    response.end(method === 'HEAD' ? undefined : (found?.body ?? 'Tidak ada.'))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  }).catch(async (error: unknown) => {
    await agency.close()
    throw error
  })
  const { port: actual } = server.address() as { readonly port: number }
  return {
    address: `http://localhost:${actual}/`,
    async close() {
      await closed(server)
      await agency.close()
    },
  }
}

function closed(server: Server): Promise<void> {
  // A browser keeps its connection open; without this the end would wait for it.
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
