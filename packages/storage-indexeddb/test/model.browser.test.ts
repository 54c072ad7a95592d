import { expect, it } from 'vitest'

import { indexedDbStorage } from '@sasando/storage-indexeddb'
import { storageModel } from '@sasando/testkit/storage'

import { deleteDatabase, newName } from './fixtures/databases.ts'

it('is as the model, whatever two clients do', async () => {
  const make = () => {
    const database = newName()
    return {
      open: () => indexedDbStorage({ database, durability: 'process' }),
      remove: () => deleteDatabase(database),
    }
  }
  const { operations } = await storageModel(make, { operations: 1000 })
  expect(operations).toBeGreaterThanOrEqual(1000)
})
