import { memoryData, memoryStorage } from '@sasando/storage'
import { storageModel } from '@sasando/testkit/storage'
import { expect, it } from 'vitest'

it('the memory storage is as the model', async () => {
  const make = () => {
    const data = memoryData()
    return { open: async () => memoryStorage({ data }) }
  }
  const { operations, stores } = await storageModel(make, { operations: 1000 })
  console.log(operations, stores)
  expect(operations).toBeGreaterThanOrEqual(1000)
})
