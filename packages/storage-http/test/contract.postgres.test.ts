import { describe, inject, it } from 'vitest'

import { storageHandler } from '@sasando/server'
import { httpStorage } from '@sasando/storage-http'
import { storageContract, storageModel, type MakeStore } from '@sasando/testkit/storage'

import { postgresStores } from '../../storage-sql/test/stores/postgres-stores.ts'

const stores = postgresStores(inject('postgres'))

/** Two servers on one database, as behind a balancer: every second request goes to the other. */
const overPostgres: MakeStore = async () => {
  const store = await stores()
  const storages = [await store.open(), await store.open()] as const
  const cursorSecret = crypto.getRandomValues(new Uint8Array(32))
  const handlers = storages.map((storage) =>
    storageHandler({ storage, authorize: () => true, cursorSecret, limits: { writeBytes: 3 * 1024 * 1024 } }),
  )
  let turn = 0
  return {
    open: () =>
      httpStorage({
        url: 'http://test.invalid',
        fetch: (url, init) => handlers[turn++ % 2]!(new Request(url, init)),
      }),
    async remove() {
      for (const storage of storages) await storage.close()
      await store.remove?.()
    },
  }
}

describe('a storage over HTTP, in front of PostgreSQL', () => {
  for (const { name, run } of storageContract) it(name, () => run(overPostgres), 60_000)

  it('is as the model, whatever two clients do', async () => {
    await storageModel(overPostgres, { operations: 300 })
  }, 120_000)
})
