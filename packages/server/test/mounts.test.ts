import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createRequestListener } from '@remix-run/node-fetch-server'
import { memoryStorage } from '@sasando/storage'
import express from 'express'
import { Hono } from 'hono'
import { afterEach, expect, it } from 'vitest'

import { storageHandler } from '@sasando/server'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const handlerAt = (base = '') =>
  storageHandler({ storage: memoryStorage(), authorize: () => true, collections: [{ name: 'c' }], base })

async function holds(ask: (path: string, init: RequestInit) => Promise<Response>): Promise<void> {
  const address = `/record?collection=c&id=${encodeURIComponent('a/b é')}`
  const headers = { 'content-type': 'application/json' }
  const put = await ask(address, { method: 'PUT', headers, body: '{"value":{"n":1}}' })
  expect(put.status).toBe(200)
  const read = await ask(address, { method: 'GET' })
  expect(await read.json()).toMatchObject({ id: 'a/b é', value: { n: 1 } })
  expect(read.headers.get('etag')).toMatch(/^"/)
  const refused = await ask('/record?collection=c&collection=d', { method: 'GET' })
  expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
}

it('mounts into the server of Node.js', async () => {
  const site = await listening(createRequestListener(handlerAt()))
  await holds((path, init) => fetch(`${site}${path}`, init))
})

it('mounts into Express', async () => {
  const app = express()
  // Express takes the base away.
  app.use('/api/storage', createRequestListener(handlerAt()))
  app.get('/', (_, response) => void response.send('portal'))
  const site = await listening(app)
  await holds((path, init) => fetch(`${site}/api/storage${path}`, init))
  expect(await (await fetch(site)).text()).toBe('portal')
})

it('mounts into Hono', async () => {
  const handler = handlerAt('/api/storage')
  const app = new Hono()
  app.all('/api/storage/*', (context) => handler(context.req.raw))
  await holds(async (path, init) => app.request(`/api/storage${path}`, init))
})

it('is the handler of a runtime with workers', async () => {
  const worker = { fetch: handlerAt('/storage') }
  await holds((path, init) => worker.fetch(new Request(`https://worker.test/storage${path}`, init)))
})
