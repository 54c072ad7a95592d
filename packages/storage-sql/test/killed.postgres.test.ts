import { expect, test } from 'vitest'

import { expectWholeAfterKill } from './expect-whole-after-kill.ts'
import { startPostgres } from './servers/postgres-server.ts'
import { postgresStores } from './stores/postgres-stores.ts'

test('PostgreSQL killed in mid-batch: an error with a code, and batches stay whole', async () => {
  const server = await startPostgres()
  try {
    const store = await postgresStores(server.socket)()
    const storage = await store.open()
    expect(storage.capabilities.durability).toBe('power-loss')
    await expectWholeAfterKill(storage, server)
    await storage.close()
  } finally {
    await server.remove()
  }
}, 60_000)
