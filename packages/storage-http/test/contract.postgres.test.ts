import { describe, inject, it } from 'vitest'

import { storageHandler } from '@sasando/server'
import { httpStorage } from '@sasando/storage-http'
import { storageContract, storageModel, type MakeStore } from '@sasando/testkit/storage'

import { postgresStores } from '../../storage-sql/test/stores/postgres-stores.ts'

const stores = postgresStores(inject('postgres'))

const overPostgres: MakeStore = async () => {
  const store = await stores()
  const storage = await store.open()
  const handler = storageHandler({ storage, authorize: () => true, limits: { writeBytes: 3 * 1024 * 1024 } })
  return {
    open: () => httpStorage({ url: 'http://test.invalid', fetch: (url, init) => handler(new Request(url, init)) }),
    async remove() {
      await storage.close()
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
