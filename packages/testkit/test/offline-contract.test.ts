import { memoryData, memoryStorage } from '@sasando/storage'
import { offlineStorage } from '@sasando/storage/sync'
import { storageContract } from '@sasando/testkit/storage'
import { describe, it } from 'vitest'

describe('the contract on an outbox in memory', () => {
  for (const { name, run } of storageContract)
    it(name, () =>
      run(() => {
        const data = memoryData()
        // The collections of the contract travel, or could.
        const collections = [{ name: 'people' }, { name: 'events' }]
        return { open: () => offlineStorage(memoryStorage({ data }), { collections, maxBatch: 1000 }) }
      }),
    )
})
