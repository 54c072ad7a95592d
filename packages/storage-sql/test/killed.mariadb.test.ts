import { expect, test } from 'vitest'

import { expectWholeAfterKill } from './expect-whole-after-kill.ts'
import { startMariadb } from './servers/mariadb-server.ts'
import { mariadbStores } from './stores/mariadb-stores.ts'

test('MariaDB killed in mid-batch: an error with a code, and batches stay whole', async () => {
  const server = await startMariadb()
  try {
    const store = await mariadbStores(server.socket)()
    const storage = await store.open()
    expect(storage.capabilities.durability).toBe('power-loss')
    await expectWholeAfterKill(storage, server)
    await storage.close()
  } finally {
    await server.remove()
  }
}, 60_000)
