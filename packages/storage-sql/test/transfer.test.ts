import { memoryStorage } from '@sasando/storage'
import { afterAll, test } from 'vitest'

import { expectSameElsewhere } from './expect-same-elsewhere.ts'
import { endPglite, pgliteStore } from './stores/pglite-stores.ts'
import { betterSqliteStore, sqliteStore } from './stores/sqlite-stores.ts'

const memoryStore = () => ({ open: async () => memoryStorage() })

afterAll(endPglite)

test('a store moves byte for byte between memory, SQLite and better-sqlite3', async () => {
  await expectSameElsewhere([memoryStore, sqliteStore, betterSqliteStore], 30)
}, 120_000)

// Its stores are one after the other in one database: never both at a time.
test('a store moves byte for byte into PGlite and out of it', async () => {
  await expectSameElsewhere([sqliteStore], 6, [pgliteStore])
  await expectSameElsewhere([pgliteStore], 6, [sqliteStore])
}, 120_000)
