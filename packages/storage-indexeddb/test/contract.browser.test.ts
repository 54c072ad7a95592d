import { describe, it } from 'vitest'

import { indexedDbStorage } from '@sasando/storage-indexeddb'
import { offlineStorage } from '@sasando/storage/sync'
import { storageContract, type MakeStore } from '@sasando/testkit/storage'

import { deleteDatabase, newName } from './fixtures/databases.ts'

const onIndexedDb: MakeStore = () => {
  const database = newName()
  return { open: () => indexedDbStorage({ database }), remove: () => deleteDatabase(database) }
}

/** The collections of the contract travel, or could. */
const withOutbox: MakeStore = () => {
  const database = newName()
  const collections = [{ name: 'people' }, { name: 'events' }]
  return {
    open: async () =>
      offlineStorage(await indexedDbStorage({ database, durability: 'process' }), { collections, maxBatch: 1000 }),
    remove: () => deleteDatabase(database),
  }
}

describe.each([
  ['IndexedDB', onIndexedDb],
  ['an outbox on IndexedDB', withOutbox],
])('the contract on %s', (_, make) => {
  for (const { name, run } of storageContract) it(name, () => run(make))
})
