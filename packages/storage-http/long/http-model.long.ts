import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createRequestListener } from '@remix-run/node-fetch-server'

import { storageHandler } from '@sasando/server'
import { httpStorage } from '@sasando/storage-http'
import { openSqlite } from '@sasando/storage-sql'

import { models } from '../../storage-sql/long/models.ts'

export const name = 'storage-model-http'

/** Over a socket, in front of SQLite. */
export async function run(): Promise<Record<string, unknown>> {
  let handler: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 })
  const server = createServer(createRequestListener((request) => handler(request)))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    return await models(async () => {
      const storage = await openSqlite(':memory:')
      handler = storageHandler({ storage, authorize: () => true })
      return { open: () => httpStorage({ url }), remove: () => storage.close() }
    })
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}
