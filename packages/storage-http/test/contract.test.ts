import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createRequestListener } from '@remix-run/node-fetch-server'
import { memoryData, memoryStorage } from '@sasando/storage'
import { describe, it } from 'vitest'

import { storageHandler, type StorageHandler } from '@sasando/server'
import { httpStorage } from '@sasando/storage-http'
import { openSqlite } from '@sasando/storage-sql'
import { storageContract, storageModel, type TestStore } from '@sasando/testkit/storage'

/** Documents of the largest size are what takes the time. */
const limits = { writeBytes: 3 * 1024 * 1024 }

const handlerOfNewStore = (): StorageHandler =>
  storageHandler({ storage: memoryStorage({ data: memoryData() }), authorize: () => true })

function inProcess(): TestStore {
  const handler = handlerOfNewStore()
  return {
    open: () => httpStorage({ url: 'http://test.invalid', fetch: (url, init) => handler(new Request(url, init)) }),
  }
}

async function overSocket(): Promise<TestStore> {
  const server = createServer(createRequestListener(handlerOfNewStore()))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    open: () => httpStorage({ url }),
    async remove() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Whoever asks for a document is asked about, and every look at one binds what is then written. */
function guarded(): TestStore {
  const handler = storageHandler({
    storage: memoryStorage(),
    authorize: async ({ stored }) => (await stored()) !== 'never',
    limits,
  })
  return {
    open: () => httpStorage({ url: 'http://test.invalid', fetch: (url, init) => handler(new Request(url, init)) }),
  }
}

async function overSqlite(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'sasando-http-'))
  const storage = await openSqlite(join(folder, 'data.sqlite'))
  const handler = storageHandler({ storage, authorize: () => true, limits })
  return {
    open: () => httpStorage({ url: 'http://test.invalid', fetch: (url, init) => handler(new Request(url, init)) }),
    async remove() {
      await storage.close()
      await rm(folder, { recursive: true })
    },
  }
}

describe.each([
  ['in this process', inProcess],
  ['over a socket', overSocket],
  ['in front of SQLite', overSqlite],
  ['behind a hook that looks at every document', guarded],
])('a storage over HTTP, %s', (_, make) => {
  for (const { name, run } of storageContract) it(name, () => run(make))

  it('is as the model, whatever two clients do', async () => {
    await storageModel(make, { operations: 300 })
  }, 120_000)
})
