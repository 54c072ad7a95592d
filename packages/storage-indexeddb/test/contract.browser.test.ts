import { describe, it } from 'vitest'

import { indexedDbStorage } from '@sasando/storage-indexeddb'
import { storageContract, storageModel } from '@sasando/testkit/storage'

import { deleteDatabase, newName } from './fixtures/databases.ts'

describe('the contract on IndexedDB', () => {
  const make = () => {
    const database = newName()
    return { open: () => indexedDbStorage({ database }), remove: () => deleteDatabase(database) }
  }

  for (const { name, run } of storageContract) it(name, () => run(make))

  it('is as the model, whatever two clients do', async () => {
    await storageModel(make, { operations: 500 })
  }, 120_000)
})
