import { describe, it } from 'vitest'

import { indexedDbStorage } from '@sasando/storage-indexeddb'
import { storageContract } from '@sasando/testkit/storage'

import { deleteDatabase, newName } from './fixtures/databases.ts'

describe('the contract on IndexedDB', () => {
  for (const { name, run } of storageContract)
    it(name, () =>
      run(() => {
        const database = newName()
        return { open: () => indexedDbStorage({ database }), remove: () => deleteDatabase(database) }
      }),
    )
})
