import { memoryData, memoryStorage } from '@sasando/storage'
import { offlineStorage } from '@sasando/storage/sync'
import { storageContract, storageModel, type MakeStore } from '@sasando/testkit/storage'
import { describe, expect, it } from 'vitest'

// The collections of the contract and of the model travel, or could.
const collections = ['people', 'events'].map((name) => ({ name }))

const withOutbox: MakeStore = () => {
  const data = memoryData()
  return { open: () => offlineStorage(memoryStorage({ data }), { collections, maxBatch: 1000 }) }
}

describe('the contract on an outbox in memory', () => {
  for (const { name, run } of storageContract) it(name, () => run(withOutbox))

  it('is as the model', async () => {
    expect((await storageModel(withOutbox, { operations: 1000 })).operations).toBeGreaterThanOrEqual(1000)
  })
})
