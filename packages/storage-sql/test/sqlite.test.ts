import { DatabaseSync } from 'node:sqlite'

import { expect, test } from 'vitest'

import type { StorageAdapter } from '@sasando/storage'
import { sqlite, sqlStorage } from '@sasando/storage-sql'

import { describeStorage } from './describe-storage.ts'
import { betterSqliteStore, sqliteStore } from './stores/sqlite-stores.ts'

describeStorage('SQLite', sqliteStore)
describeStorage('SQLite by better-sqlite3', betterSqliteStore)

test('a given connection stays open, and its data stay', async () => {
  const connection = new DatabaseSync(':memory:')
  const storage = await sqlStorage(sqlite(connection))
  expect(storage.capabilities.durability).toBe('none')
  await storage.define([{ name: 'c' }])
  await storage.write([{ kind: 'put', collection: 'c', id: 'a', value: 1 }])
  await storage.close()
  const again = await sqlStorage(sqlite(connection))
  await again.define([{ name: 'c' }])
  expect((await again.get('c', ['a']))[0]?.value).toBe(1)
  connection.close()
  await expect(again.get('c', ['a'])).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
})

test('two storages on one connection write side by side', async () => {
  const connection = new DatabaseSync(':memory:')
  const storages = await Promise.all([sqlStorage(sqlite(connection)), sqlStorage(sqlite(connection))])
  await Promise.all(storages.map((storage) => storage.define([{ name: 'c' }])))
  const write = async (storage: StorageAdapter, who: number): Promise<void> => {
    for (let index = 0; index < 50; index++)
      await storage.write([{ kind: 'put', collection: 'c', id: `${who}-${index}`, value: index, expected: null }])
  }
  await Promise.all(storages.map(write))
  expect((await storages[0].changes({ limit: 1000 })).changes).toHaveLength(100)
  connection.close()
})
